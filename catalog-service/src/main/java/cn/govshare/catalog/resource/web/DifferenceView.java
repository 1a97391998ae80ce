package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.Difference.Change;
import cn.govshare.catalog.resource.app.CompareRevisions.Compared;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "两版之间的差异 · what one revision changes against another")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceView(
        int from,

        @Schema(description = "缺省为修订稿 · absent for the revision under way") @Nullable Integer to,

        List<ChangeView> changes) {

    @Schema(description = "一处变更 · one change")
    record ChangeView(
            @Schema(description = "字段 · field", example = "/items/monthly_amount/type")
            String field,

            @Schema(description = "变更 · in Chinese", example = "信息项“月补助金额”的数据类型由“数值型(10,2)”改为“数值型(12,2)”")
            String sentence,

            @Schema(description = "in English") String sentenceEn) {
        static ChangeView of(Change change) {
            return new ChangeView(
                    change.field(), change.sentence().zh(), change.sentence().en());
        }
    }

    static DifferenceView of(Compared compared) {
        return new DifferenceView(
                compared.from(),
                compared.to(),
                compared.difference().sentences().stream().map(ChangeView::of).toList());
    }
}
