package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.EntryDictionaries;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

@Schema(description = "编制条目所用的字典 · the dictionaries that entries are stated by")
record DictionariesView(
        @Schema(description = "格式分类及其类型 · classes of formats and their types")
        List<FormatView> formats,

        @Schema(description = "更新周期 · update cycles") List<ValueView> updateCycles,
        @Schema(description = "主题 · themes") List<ValueView> themes,
        @Schema(description = "数据分级 · grades") List<ValueView> grades,

        @Schema(description = "适用的规则版本 · the legal text in force")
        String ruleProfile) {

    @Schema(description = "格式分类 · class of formats")
    record FormatView(String code, String name, String nameEn, List<String> types) {}

    @Schema(description = "字典值 · value of a dictionary")
    record ValueView(String code, String name, String nameEn) {
        private static ValueView of(String code, Text name) {
            return new ValueView(code, name.zh(), name.en());
        }
    }

    static DictionariesView of(EntryDictionaries dictionaries, RuleProfile inForce) {
        return new DictionariesView(
                dictionaries.formats().classes().stream()
                        .map(each -> new FormatView(
                                each.code(), each.name().zh(), each.name().en(), each.types()))
                        .toList(),
                Arrays.stream(UpdateCycle.values())
                        .map(each -> ValueView.of(each.name(), each.label()))
                        .toList(),
                dictionaries.themes().byCode().entrySet().stream()
                        .map(each -> ValueView.of(each.getKey(), each.getValue()))
                        .toList(),
                Arrays.stream(DataGrade.values())
                        .map(each -> ValueView.of(each.name(), each.label()))
                        .toList(),
                inForce.id());
    }
}
