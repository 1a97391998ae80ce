package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "RequestStep", description = "共享申请的一步经过 · one step of a request's history")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestStepView(
        StepKind kind,
        @Schema(description = "名称 · name") String label,
        @Schema(description = "依据条款 · article") String article,

        @Schema(description = "办理部门;平台自动办理的未填 · department, absent for the platform itself") @Nullable String department,

        @Nullable String account,

        @Schema(description = "说明 · reasons or terms") @Nullable String note,

        Instant at) {
    static RequestStepView of(CaseStep step) {
        var department = step.department();
        return new RequestStepView(
                step.kind(),
                step.kind().label().zh(),
                step.article(),
                department == null ? null : department.value(),
                step.account(),
                step.note(),
                step.at());
    }
}
