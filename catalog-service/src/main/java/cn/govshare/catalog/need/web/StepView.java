package cn.govshare.catalog.need.web;

import cn.govshare.catalog.casebook.CatalogCase;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Schema(name = "CaseStep", description = "经过 · a step of its history")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
        Step step,
        String label,
        @Nullable DepartmentCode department,

        @Schema(description = "经办人;平台自动办理的没有 · who; nobody for the platform") @Nullable String by,

        @Nullable String note,
        Instant at) {
    static List<StepView> of(CatalogCase each, Locale locale) {
        return each.history().stream()
                .map(step -> new StepView(
                        step.step(),
                        step.step().label().in(locale),
                        step.department(),
                        step.by(),
                        step.note(),
                        step.at()))
                .toList();
    }
}
