package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.WhenMoved;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kit.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells the case and the other services until when a duty is due, in the transaction that counted it.
@Component
class TellDueDate {
    private final Outbox outbox;
    private final Map<Duty, WhenMoved> cases;

    TellDueDate(Outbox outbox, List<WhenMoved> cases) {
        this.outbox = outbox;
        this.cases = cases.stream().collect(Collectors.toUnmodifiableMap(WhenMoved::duty, Function.identity()));
    }

    void tell(Deadline deadline, DutyDue.Cause cause) {
        var duty = deadline.duty();
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
