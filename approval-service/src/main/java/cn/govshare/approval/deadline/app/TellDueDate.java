package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineChange;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.WhenMoved;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Notes how a due date came to be, and tells the case and the other services, in the transaction that counted it.
@Component
class TellDueDate {
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<Duty, WhenMoved> cases;

    TellDueDate(Deadlines deadlines, Outbox outbox, Clock clock, List<WhenMoved> cases) {
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
        this.cases = cases.stream().collect(Collectors.toUnmodifiableMap(WhenMoved::duty, Function.identity()));
    }

    /// @param former the date before; null when it was counted for the first time
    /// @param account name of the account that moved it; null when the clock did by itself
    void tell(
            Deadline deadline,
            @Nullable LocalDate former,
            DutyDue.Cause cause,
            String reason,
            @Nullable String account) {
        var duty = deadline.duty();
        deadlines.note(new DeadlineChange(
                deadline.id(),
                clock.instant(),
                cause,
                former,
                deadline.dueOn(),
                deadline.provisional(),
                reason,
                account,
                deadline.basis().calendar()));
        var itsCase = cases.get(duty.duty());
        if (itsCase != null && cause != DutyDue.Cause.OPENED) {
            itsCase.moved(deadline, cause);
        }
        outbox.send(
                EventTypes.DUTY_DUE,
                new DutyDue(
                        deadline.id(),
                        duty.caseId(),
                        duty.duty(),
                        duty.owner(),
                        deadline.dueOn(),
                        deadline.provisional(),
                        deadline.ruleProfile(),
                        deadline.article(),
                        cause,
                        deadline.version()));
    }
}
