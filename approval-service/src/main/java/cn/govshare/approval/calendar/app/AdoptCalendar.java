package cn.govshare.approval.calendar.app;

import cn.govshare.approval.calendar.CalendarProblem;
import cn.govshare.approval.calendar.CalendarRevision;
import cn.govshare.approval.calendar.CalendarRule;
import cn.govshare.approval.calendar.Calendars;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a wording of a year that the bureau typed in or imported. The open deadlines follow by themselves: the clock
/// counts them anew at its next look. Services that count by working days themselves are told.
@Component
@Article("17")
public class AdoptCalendar {
    private final Calendars calendars;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    AdoptCalendar(Calendars calendars, Outbox outbox, AuditTrail trail, Clock clock) {
        this.calendars = calendars;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws PolicyViolation naming every broken rule
    @Transactional
    public CalendarRevision adopt(CalendarRule.Asked asked, Actor actor) {
        var faults = CalendarRule.check(asked);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    CalendarProblem.BREAKS_RULES,
                    Text.of("共 %s 处不符合要求。", "%s faults.").with(faults.size()),
                    faults);
        }
        var adopted = calendars.adopt(new CalendarRevision(
                0, asked.year(), asked.published(), asked.source(), asked.days(), actor.name(), clock.instant(), null));
        outbox.send(EventTypes.CALENDAR_ADOPTED, adopted.adopted());
        trail.record(AuditDraft.of("approval.calendar.adopt", actor)
                .subject("%d/%d".formatted(adopted.year(), adopted.revision()))
                .rows(adopted.days().size())
                .article("17")
                .done());
        return adopted;
    }
}
