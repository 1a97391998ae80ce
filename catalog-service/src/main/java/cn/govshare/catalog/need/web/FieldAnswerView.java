package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.FieldAnswer;
import cn.govshare.catalog.need.FieldRole;
import cn.govshare.catalog.need.Holding;
import cn.govshare.catalog.need.Standing;
import cn.govshare.catalog.need.Way;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ResourceCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "FieldAnswer", description = "字段对照结果 · what the platform says of a field")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldAnswerView(
        String label,
        String about,
        @Nullable ItemType type,
        @Nullable String codeList,
        FieldRole role,
        Standing standing,
        @Schema(description = "对照结论 · in words") String answer,

        @Schema(description = "平台上的出处,最可能的在前 · where the platform has it")
        List<HoldingView> holdings) {
    @Schema(name = "Holding", description = "平台上的出处 · where the platform has it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldingView(
            ResourceCode resource,
            String resourceName,
            DepartmentCode provider,
            @Schema(description = "信息项字段名 · item") String item,
            @Schema(description = "信息项名称 · its label") String label,

            @Schema(description = "相同的可能性,0–100 · likelihood")
            int score,

            @Schema(description = "理由 · why") List<String> reasons,
            Way way,
            @Schema(description = "获取方式 · how it is had") String how,

            @Schema(description = "已有的授权 · the grant to use it under") @Nullable UUID grant,

            @Schema(description = "是否已认定的数源 · whether it is the decided source")
            boolean source) {
        private static HoldingView of(Holding holding, Locale locale) {
            return new HoldingView(
                    holding.resource(),
                    holding.resourceName(),
                    holding.provider(),
                    holding.item(),
                    holding.label(),
                    holding.score(),
                    holding.reasons().stream().map(each -> each.in(locale)).toList(),
                    holding.way(),
                    holding.way().label().in(locale),
                    holding.grant(),
                    holding.isSource());
        }
    }

    static List<FieldAnswerView> of(List<FieldAnswer> answers, Locale locale) {
        return answers.stream()
                .map(answer -> new FieldAnswerView(
                        answer.field().label(),
                        answer.field().about(),
                        answer.field().type(),
                        answer.field().codeList(),
                        answer.field().role(),
                        answer.standing(),
                        answer.standing().label().in(locale),
                        answer.holdings().stream()
                                .map(holding -> HoldingView.of(holding, locale))
                                .toList()))
                .toList();
    }
}
