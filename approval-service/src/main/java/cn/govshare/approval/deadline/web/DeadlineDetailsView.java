package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.DeadlineChange;
import cn.govshare.approval.deadline.ExtensionRequest;
import cn.govshare.approval.deadline.ToldStep;
import cn.govshare.kernel.event.DutyDue;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "DeadlineDetails", description = "一项法定期限及其来龙去脉 · a dated duty and how its date came to be")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineDetailsView(
        DeadlineView deadline,

        @Schema(description = "截止日的历次确定与变更 · how the date came to be")
        List<ChangeView> changes,

        @Schema(description = "已发出的提醒与督办 · who was told") List<StepView> told,

        @Schema(description = "最近一次延期申请 · the last request to extend it") @Nullable ExtensionView extension) {
    @Schema(name = "DeadlineChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            Instant at,
            DutyDue.Cause cause,
            @Nullable LocalDate formerDueOn,
            LocalDate dueOn,
            boolean provisional,
            String reason,
            @Nullable String account,

            @Schema(description = "所依据的工作日历版次 · revision of the calendar")
            long calendar) {
        static ChangeView of(DeadlineChange change) {
            return new ChangeView(
                    change.at(),
                    change.cause(),
                    change.formerDueOn(),
                    change.dueOn(),
                    change.provisional(),
                    change.reason(),
                    change.account(),
                    change.calendar());
        }
    }

    @Schema(name = "ToldStep")
    record StepView(
            @Schema(description = "如 REMIND-3(提前 3 个工作日提醒)、OVERDUE、HEAD、BUREAU、LEADING-GROUP · step")
            String step,

            LocalDate dueOn,
            Instant at) {
        static StepView of(ToldStep step) {
            return new StepView(step.name(), step.dueOn(), step.at());
        }
    }

    @Schema(name = "Extension")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExtensionView(
            int workingDays,
            String reason,
            String askedBy,
            Instant askedAt,

            @Schema(description = "是否同意,未批复时无此项 · absent while undecided") @Nullable Boolean consented,

            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {
        static ExtensionView of(ExtensionRequest request) {
            var decision = request.decision();
            return new ExtensionView(
                    request.workingDays(),
                    request.reason(),
                    request.askedBy(),
                    request.askedAt(),
                    decision == null ? null : decision.consented(),
                    decision == null ? null : decision.by(),
                    decision == null ? null : decision.at(),
                    decision == null ? null : decision.note());
        }
    }
}
