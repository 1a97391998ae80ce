package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineProblem;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands a deadline to one who may know of it: the department that owes it, the one that waits for it, or a supervisor.
@Component
public class SeeDeadline {
    private final Deadlines deadlines;

    SeeDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// @throws NotFound when there is none, or the actor may not know of it
    public Deadline see(UUID id, Actor actor) {
        return deadlines.find(id).filter(deadline -> isSeenBy(deadline, actor)).orElseThrow(() -> notFound(id));
    }

    /// As [#see], locked until the end of the transaction.
    Deadline lock(UUID id, Actor actor) {
        return deadlines.lock(id).filter(deadline -> isSeenBy(deadline, actor)).orElseThrow(() -> notFound(id));
    }

    private static boolean isSeenBy(Deadline deadline, Actor actor) {
        var visibility = Visibility.of(actor);
        var counterpart = deadline.duty().counterpart();
        return visibility.covers(deadline.duty().owner()) || (counterpart != null && visibility.covers(counterpart));
    }

    private static NotFound notFound(UUID id) {
        return new NotFound(
                DeadlineProblem.NOT_FOUND,
                Text.of("没有编号为 %s 的法定期限。", "There is no deadline %s.").with(id));
    }
}
