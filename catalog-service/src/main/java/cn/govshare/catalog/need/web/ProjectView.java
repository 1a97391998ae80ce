package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.ProjectReview;
import cn.govshare.catalog.need.ProjectStatus;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProjectReview", description = "信息化项目共享审查(第二十三条)· review of a planned system")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectView(
        UUID id,
        @Schema(description = "编号 · number") String number,
        String title,
        DepartmentCode department,
        String summary,

        @Schema(description = "投资概算(万元)· budget in ten thousand yuan") @Nullable BigDecimal budget,

        ProjectStatus status,
        String statusLabel,

        @Schema(description = "通过的条件 · what it passed on condition of")
        List<String> conditions,

        @Schema(description = "对照发现及建议条件 · what the check found, with the condition that mends it")
        List<FindingView> findings,

        List<FieldAnswerView> fields,
        List<StepView> history,
        long version)
        implements Versioned {
    @Schema(name = "ProjectFinding")
    record FindingView(String code, String label, String condition) {}

    static ProjectView of(ProjectReview project, Locale locale) {
        return new ProjectView(
                project.id(),
                project.number(),
                project.title(),
                project.department(),
                project.summary(),
                project.budget(),
                project.status(),
                project.status().label().in(locale),
                project.conditions(),
                project.findings().stream()
                        .map(each -> new FindingView(
                                each.code(), each.label(), each.condition().in(locale)))
                        .toList(),
                FieldAnswerView.of(project.answers(), locale),
                StepView.of(project, locale),
                project.version());
    }
}
