package cn.govshare.catalog.importing;

import cn.govshare.catalog.resource.EntryDictionaries;
import cn.govshare.catalog.resource.Reading;
import cn.govshare.catalog.resource.ResourceFormat;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kernel.vocabulary.ValueCheck;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// All vocabularies of the standard table, with the spellings that real catalogs have. Formats, cycles and themes are
/// the dictionaries' that entries are compiled by; what is a fixed list of the law has its spellings here.
public final class Vocabularies {
    final Vocabulary<ResourceKind> kinds = Vocabulary.of(ResourceKind.class, "资源类别", ResourceKind::label)
            .also(ResourceKind.BASIC, "1", "基础", "基础类", "基础信息")
            .also(ResourceKind.THEMATIC, "2", "主题", "主题类", "主题信息")
            .also(ResourceKind.DEPARTMENTAL, "3", "部门", "部门类", "部门信息", "04");
    final Vocabulary<BasicRegister> registers = Vocabulary.of(BasicRegister.class, "基础信息库", BasicRegister::label)
            .also(BasicRegister.POPULATION, "人口", "人口库", "国家人口", "人口基础信息库")
            .also(BasicRegister.LEGAL_ENTITY, "法人", "法人库", "法人单位", "法人单位基础信息库")
            .also(BasicRegister.NATURAL_RESOURCES_AND_GEOSPATIAL, "自然资源和空间地理", "空间地理", "地理空间")
            .also(BasicRegister.ELECTRONIC_LICENCE, "电子证照", "证照")
            .also(BasicRegister.SOCIAL_CREDIT, "社会信用", "信用");
    final Vocabulary<SharingType> sharingTypes = Vocabulary.of(SharingType.class, "共享类型", SharingType::label)
            .also(SharingType.UNCONDITIONAL, "1", "无条件", "无条件共享类", "完全共享")
            .also(SharingType.CONDITIONAL, "2", "有条件", "有条件共享类", "依申请共享", "授权共享")
            .also(SharingType.NOT_SHARED, "3", "不予共享类", "不共享", "非共享");
    final Vocabulary<UsePurpose> purposes = Vocabulary.of(UsePurpose.class, "使用用途", UsePurpose::label)
            .also(UsePurpose.ADMINISTRATIVE_BASIS, "行政依据", "用于行政依据")
            .also(UsePurpose.WORK_REFERENCE, "用于工作参考", "参考")
            .also(UsePurpose.DATA_VERIFICATION, "数据校验", "用于数据校核", "用于数据校验", "校核")
            .also(UsePurpose.BUSINESS_COLLABORATION, "用于业务协同", "协同");
    final Vocabulary<ProvisionMode> modes = Vocabulary.of(ProvisionMode.class, "提供方式", ProvisionMode::label)
            .also(ProvisionMode.SYSTEM_INTEGRATION, "接口", "服务接口", "webservice", "api")
            .also(ProvisionMode.FRONT_END_MACHINE, "前置机", "库表", "数据库", "库表交换")
            .also(ProvisionMode.ONLINE_QUERY, "查询", "在线查询")
            .also(ProvisionMode.BATCH_DOWNLOAD, "批量下载", "文件", "文件下载", "下载")
            .perhaps(ProvisionMode.BATCH_DOWNLOAD, "共享平台", "电子文档", "介质交换");
    final Vocabulary<BasisLevel> levels = Vocabulary.of(BasisLevel.class, "依据层级", BasisLevel::label)
            .also(BasisLevel.CENTRAL_POLICY, "中央政策", "国务院政策", "党中央国务院政策");
    final Vocabulary<ItemType> types = Vocabulary.of(ItemType.class, "数据类型", ItemType::label)
            .also(ItemType.STRING, "C", "字符", "字符串", "文本型", "varchar", "varchar2", "char", "nvarchar")
            .also(ItemType.DECIMAL, "N", "数值", "数字", "number", "numeric")
            .also(ItemType.MONEY, "Y", "货币", "金额")
            .also(ItemType.DATE, "D", "日期")
            .also(ItemType.DATETIME, "T", "日期时间", "时间型", "datetime", "timestamp")
            .also(ItemType.BOOLEAN, "L", "逻辑", "布尔", "布尔型", "bool")
            .also(ItemType.TEXT, "M", "备注", "文本", "text", "clob")
            .also(ItemType.DOUBLE, "B", "双精度")
            .also(ItemType.INTEGER, "I", "整数", "整数型", "int", "bigint")
            .perhaps(ItemType.DOUBLE, "F", "浮点型", "float")
            .perhaps(ItemType.STRING, "代码型", "枚举");
    final Vocabulary<ValueCheck> checks = Vocabulary.of(ValueCheck.class, "校验规则", ValueCheck::label);
    final Vocabulary<DataGrade> grades = Vocabulary.of(DataGrade.class, "数据分级", DataGrade::label);
    final Vocabulary<Boolean> yesOrNo = Vocabulary.ofTwo();
    final Vocabulary<Boolean> open = Vocabulary.ofTwo()
            .also(true, "无条件开放", "完全开放", "可开放", "开放", "社会开放")
            .also(false, "不开放", "不予开放")
            .perhaps(true, "有条件开放", "依申请开放", "申请后开放");
    final Vocabulary<String> themes;

    private final EntryDictionaries dictionaries;

    public Vocabularies(EntryDictionaries dictionaries) {
        this.dictionaries = dictionaries;
        themes = Vocabulary.of("主题", dictionaries.themes().byCode());
    }

    Understood<UpdateCycle> updateCycle(String written) {
        var reading = dictionaries.updateCycles().read(written.strip());
        var cycle = reading.value();
        return cycle == null
                ? Vocabulary.refused("更新周期", written, labels(UpdateCycle.values(), UpdateCycle::label))
                : understood(reading, cycle, cycle.label().zh());
    }

    /// The class of formats and the types of it that are meant; what a guess leaves out is named.
    Understood<ResourceFormat> format(String written) {
        var reading = dictionaries.formats().read(written.strip());
        var format = reading.value();
        if (format == null) {
            var classes = dictionaries.formats().classes().stream()
                    .map(each -> each.name().zh())
                    .toList();
            return Vocabulary.refused("信息资源格式", written, classes);
        }
        var types = format.types().isEmpty() ? "" : ":" + String.join("、", format.types());
        var leftOut = format.leftOut().isEmpty() ? "" : "(未取:" + String.join("、", format.leftOut()) + ")";
        return understood(reading, format, format.format() + types + leftOut);
    }

    private static <T> Understood<T> understood(Reading<?> reading, T value, String shown) {
        return new Understood<>(value, treatment(reading.certainty()), shown, null);
    }

    private static Treatment treatment(Reading.Certainty certainty) {
        return switch (certainty) {
            case EXACT -> Treatment.AS_IS;
            case ALIAS -> Treatment.NORMALISED;
            case GUESSED -> Treatment.GUESSED;
            case UNKNOWN -> Treatment.REFUSED;
        };
    }

    private static <T> List<String> labels(T[] values, Function<T, Text> label) {
        return Arrays.stream(values).map(label).map(Text::zh).toList();
    }
}
