package cn.govshare.approval.deadline.app;

import cn.govshare.approval.calendar.CalendarRevision;
import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries a new wording of the calendar through to the deadlines that are not closed. What is overdue keeps its date:
/// nobody is rescued in silence. Interrupted, it goes on where it was.
@Component
@Article("17")
public class RecountDeadlines {
    private static final Logger LOG = LoggerFactory.getLogger(RecountDeadlines.class);

    private final Calendars calendars;
    private final Deadlines deadlines;
    private final TellDueDate tellDueDate;
    private final TellStep tellStep;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate batch;
    private final TransactionTemplate one;

    RecountDeadlines(
            Calendars calendars,
            Deadlines deadlines,
            TellDueDate tellDueDate,
            TellStep tellStep,
            AuditTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.tellDueDate = tellDueDate;
        this.tellStep = tellStep;
        this.trail = trail;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
        this.one = new TransactionTemplate(transactions);
        this.one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// How far a batch got.
    private record Batch(int moved, int failed, @Nullable Deadline last) {}

    /// Carries through what is pending.
    ///
    /// @return how many due dates moved
    public int recount(int batchSize) {
        return calendars.pending().stream()
                .mapToInt(revision -> carryThrough(revision, batchSize))
                .sum();
    }

    private int carryThrough(CalendarRevision revision, int batchSize) {
        int moved = 0;
        int failed = 0;
        Deadline last = null;
        do {
            var after = last;
            var done = batch.execute(_ -> recountBatch(revision, after, batchSize));
            moved += done.moved();
            failed += done.failed();
            last = done.last();
        } while (last != null);
        if (failed == 0) {
            int all = moved;
            batch.executeWithoutResult(_ -> close(revision, all));
        }
        return moved;
    }

    private void close(CalendarRevision revision, int moved) {
        calendars.carriedThrough(revision.revision(), clock.instant());
        trail.record(AuditDraft.ofPlatform("approval.calendar.carry-through")
                .subject("%d/%d".formatted(revision.year(), revision.revision()))
                .rows(moved)
                .article("17")
                .done());
    }

    private Batch recountBatch(CalendarRevision revision, @Nullable Deadline after, int batchSize) {
        var calendar = calendars.hold();
        var found = deadlines.lockCountedBefore(revision.revision(), revision.year(), after, batchSize);
        int moved = 0;
        int failed = 0;
        for (var deadline : found) {
            try {
                moved += Boolean.TRUE.equals(one.execute(_ -> recount(deadline, revision, calendar))) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("Deadline {} could not be counted anew and will be tried again", deadline.id(), e);
                failed++;
            }
        }
        return new Batch(moved, failed, found.size() < batchSize ? null : found.getLast());
    }

    /// One locked deadline by the calendar as it is held now, when a wording is still on its way to it.
    Deadline upToDate(Deadline deadline, WorkingCalendar calendar) {
        if (deadline.status() != DeadlineStatus.OPEN || deadline.basis().calendar() >= calendar.revision()) {
            return deadline;
        }
        return calendars.pending().stream()
                .filter(revision -> revision.revision() > deadline.basis().calendar())
                .reduce((_, later) -> later)
                .map(revision -> recounted(deadline, revision, calendar))
                .orElse(deadline);
    }

    private boolean recount(Deadline deadline, CalendarRevision revision, WorkingCalendar calendar) {
        return !recounted(deadline, revision, calendar).dueOn().equals(deadline.dueOn());
    }

    private Deadline recounted(Deadline deadline, CalendarRevision revision, WorkingCalendar calendar) {
        var now = clock.instant();
        var next = deadline.recount(calendar, LocalDate.ofInstant(now, WorkingCalendar.ZONE));
        deadlines.save(next);
        boolean moved = !next.dueOn().equals(deadline.dueOn());
        if (moved || next.provisional() != deadline.provisional()) {
            var reason = "%d 年放假安排变更(%s)".formatted(revision.year(), revision.source());
            tellDueDate.tell(next, deadline.dueOn(), DutyDue.Cause.RECOMPUTED, reason, null);
            if (moved) {
                tellStep.tellMoved(next, NoticeKind.DEADLINE_RECOMPUTED, deadline.dueOn(), reason);
                record(next);
            }
        }
        return next;
    }

    private void record(Deadline deadline) {
        trail.record(AuditDraft.ofPlatform("approval.deadline.recompute")
                .subject(deadline.duty().caseId().toString())
                .caseId(deadline.duty().caseId())
                .article(deadline.article())
                .done());
    }
}
