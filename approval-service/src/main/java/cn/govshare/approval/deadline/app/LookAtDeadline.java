package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.Ladder;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Does what a locked deadline asks for today: notices it as missed, tells the posts whose day has come, and says when
/// to look again. Nothing is noticed as missed by a wording of the calendar that has been replaced.
@Component
@Article({"17", "26"})
class LookAtDeadline {
    private final Deadlines deadlines;
    private final RecountDeadlines recountDeadlines;
    private final MissDeadline missDeadline;
    private final TellStep tellStep;
    private final Ladder ladder;

    LookAtDeadline(
            Deadlines deadlines,
            RecountDeadlines recountDeadlines,
            MissDeadline missDeadline,
            TellStep tellStep,
            Ladder ladder) {
        this.deadlines = deadlines;
        this.recountDeadlines = recountDeadlines;
        this.missDeadline = missDeadline;
        this.tellStep = tellStep;
        this.ladder = ladder;
    }

    /// @param calendar held until the transaction ends
    /// @return true when it was noticed as missed
    boolean look(Deadline seen, WorkingCalendar calendar, LocalDate today, Instant now) {
        var counted = seen.isMissedOn(today) ? recountDeadlines.upToDate(seen, calendar) : seen;
        boolean missed = counted.isMissedOn(today);
        var deadline = missed ? missDeadline.miss(counted, now) : counted;
        ladder.due(deadline, today, calendar).forEach(step -> tellStep.tell(step, deadline, today, now));
        deadlines.lookOn(
                deadline.id(), ladder.nextLook(deadline, today, calendar).orElse(null));
        return missed;
    }
}
