package cn.govshare.approval.deadline.app;

import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.Deadlines.Look;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds by itself what is to be reminded of, what is overdue and who is to be told next. However often it runs, and on
/// however many replicas, each deadline is noticed as missed once and each post is told once.
@Component
@Article({"17", "26"})
public class SweepDeadlines {
    private static final Logger LOG = LoggerFactory.getLogger(SweepDeadlines.class);

    private final Deadlines deadlines;
    private final LookAtDeadline lookAtDeadline;
    private final Calendars calendars;
    private final Clock clock;
    private final TransactionTemplate batch;
    private final TransactionTemplate one;

    SweepDeadlines(
            Deadlines deadlines,
            LookAtDeadline lookAtDeadline,
            Calendars calendars,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deadlines = deadlines;
        this.lookAtDeadline = lookAtDeadline;
        this.calendars = calendars;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
        this.one = new TransactionTemplate(transactions);
        this.one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    private record Batch(int missed, @Nullable Look last) {}

    /// Looks at everything that has to be looked at now, batch by batch.
    ///
    /// @param batchSize most deadlines that are looked at in one transaction
    /// @return how many deadlines this run noticed as missed
    public int sweep(int batchSize) {
        return sweep(batchSize, Duration.ZERO);
    }

    /// As [#sweep(int)], on the day that it was so long ago: what was done in the last second of a day may still be
    /// under way.
    public int sweep(int batchSize, Duration grace) {
        int missed = 0;
        Look last = null;
        do {
            var after = last;
            var done = batch.execute(_ -> sweepBatch(after, batchSize, grace));
            missed += done.missed();
            last = done.last();
        } while (last != null);
        return missed;
    }

    /// The calendar is held before any deadline is locked, so that sweeps and recounts do not wait in a circle.
    private Batch sweepBatch(@Nullable Look after, int batchSize, Duration grace) {
        var calendar = calendars.hold();
        var today = LocalDate.ofInstant(clock.instant().minus(grace), WorkingCalendar.ZONE);
        var found = deadlines.lockLooks(today, after, batchSize);
        int missed = 0;
        for (var look : found) {
            missed += lookAt(look.deadline(), calendar, today) ? 1 : 0;
        }
        return new Batch(missed, found.size() < batchSize ? null : found.getLast());
    }

    /// One that fails is left to the next sweep and does not keep back the others.
    private boolean lookAt(Deadline deadline, WorkingCalendar calendar, LocalDate today) {
        try {
            return Boolean.TRUE.equals(
                    one.execute(_ -> lookAtDeadline.look(deadline, calendar, today, clock.instant())));
        } catch (RuntimeException e) {
            LOG.error("Deadline {} could not be looked at and will be tried again", deadline.id(), e);
            return false;
        }
    }
}
