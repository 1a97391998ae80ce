package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.Term;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CalendarDay;
import cn.govshare.kit.web.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DutyForm", description = "手工登记的法定事项 · a duty registered by hand")
record DutyForm(
        @Schema(description = "义务种类 · kind of duty") @NotNull @Nullable Duty duty,

        @Schema(description = "义务部门 · department that owes it") @NotNull @Nullable DepartmentCode owner,

        @Schema(description = "信息资源代码 · resource") @Nullable ResourceCode resource,

        @Schema(description = "事由,不含个人信息 · what is to be done, without personal data")
        @NotNull @Size(min = 1, max = 300) @Pattern(regexp = "[^\\x00]*") @Nullable String subject,

        @Schema(description = "起算日(不计入),不晚于今天 · the day it arose, not counted") @NotNull @CalendarDay @Nullable LocalDate openedOn,

        @Schema(description = "依据条款 · article")
        @NotNull @Size(min = 1, max = 20) @Pattern(regexp = "[^\\x00]*") @Nullable String article,

        @Schema(description = "工作日数;现行规则已有规定的从其规定 · working days, where the rules are silent")
        @Min(0) @Max(1000) @Nullable Integer workingDays,

        @Schema(description = "截止日(与工作日数二选一)· last day, instead of working days") @CalendarDay @Nullable LocalDate dueOn) {
    /// @throws MalformedInput when two limits are named
    DatedDuty datedDuty() {
        if (workingDays != null && dueOn != null) {
            var message = Text.of("工作日数与截止日只能填写一项。", "Name working days or a last day, not both.");
            throw new MalformedInput(
                    CommonProblem.INVALID_INPUT, message, List.of(Fault.of("/dueOn", "contradiction", message)));
        }
        return new DatedDuty(
                        Objects.requireNonNull(duty),
                        Objects.requireNonNull(owner),
                        UUID.randomUUID(),
                        resource,
                        Objects.requireNonNull(openedOn))
                .about(subject)
                .within(term(Objects.requireNonNull(article)));
    }

    private @Nullable Term term(String cited) {
        if (dueOn != null) {
            return new Term.Until(dueOn, cited);
        }
        return workingDays == null ? null : new Term.WorkingDays(workingDays, cited);
    }
}
