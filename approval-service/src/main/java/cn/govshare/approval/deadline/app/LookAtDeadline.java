package cn.govshare.approval.deadline.app;

import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.Ladder;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Does what a locked deadline asks for today: notices it as missed, tells the posts whose day has come, and says when
/// to
/// look again.
@Component
@Article({"17", "26"})
class LookAtDeadline {
    private final Deadlines deadlines;
    private final MissDeadline missDeadline;
    private final TellStep tellStep;
    private final Calendars calendars;
    private final Ladder ladder;

    LookAtDeadline(
            Deadlines deadlines, MissDeadline missDeadline, TellStep tellStep, Calendars calendars, Ladder ladder) {
        this.deadlines = deadlines;
        this.missDeadline = missDeadline;
        this.tellStep = tellStep;
        this.calendars = calendars;
        this.ladder = ladder;
    }

    /// @return true when it was noticed as missed
    boolean look(Deadline seen, LocalDate today, Instant now) {
        var calendar = calendars.current();
        boolean missed = seen.isMissedOn(today);
        var deadline = missed ? missDeadline.miss(seen, now) : seen;
        ladder.due(deadline, today, calendar).forEach(step -> tellStep.tell(step, deadline, today, now));
        deadlines.lookOn(
                deadline.id(), ladder.nextLook(deadline, today, calendar).orElse(null));
        return missed;
    }
}
