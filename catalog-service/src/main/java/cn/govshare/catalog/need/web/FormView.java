package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.CollectionForm;
import cn.govshare.catalog.need.Field;
import cn.govshare.catalog.need.FormStatus;
import cn.govshare.catalog.need.Standing;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "CollectionForm", description = "采集表单及对照结果(第十七条)· a form and what the platform says of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormView(
        UUID id,
        @Schema(description = "编号 · number") String number,
        String title,
        DepartmentCode department,
        @Schema(description = "办理事项 · business") String matter,
        @Schema(description = "依据 · legal basis") @Nullable String basis,
        FormStatus status,
        String statusLabel,

        @Schema(description = "平台已有的字段数 · fields that the platform has")
        long held,

        @Schema(description = "仍需采集的字段 · what remains to be collected")
        List<String> remaining,

        @Schema(description = "应从平台获取但仍在采集的字段 · collected although it must be taken")
        List<String> stillCollected,

        @Schema(description = "停止采集的截止日 · last day of collecting it") @Nullable LocalDate takeBy,

        List<FieldAnswerView> fields,
        List<VerdictView> verdicts,
        List<StepView> history,
        long version)
        implements Versioned {
    @Schema(name = "FieldVerdict", description = "对字段的认定 · what is decided of a field")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerdictView(
            String label,
            String about,
            boolean mustTake,
            @Nullable String reason) {}

    static FormView of(CollectionForm form, Locale locale) {
        return new FormView(
                form.id(),
                form.number(),
                form.title(),
                form.department(),
                form.matter(),
                form.basis(),
                form.status(),
                form.status().label().in(locale),
                form.answers().stream()
                        .filter(each -> each.standing() == Standing.HELD)
                        .count(),
                form.answers().stream()
                        .filter(each -> each.standing() != Standing.HELD)
                        .map(each -> each.field().label())
                        .toList(),
                form.stillCollected().stream().map(Field::label).toList(),
                form.takeBy(),
                FieldAnswerView.of(form.answers(), locale),
                form.verdicts().stream()
                        .map(each -> new VerdictView(each.label(), each.about(), each.mustTake(), each.reason()))
                        .toList(),
                StepView.of(form, locale),
                form.version());
    }
}
