package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds what is overdue by itself. However often it runs, and on however many replicas, each deadline is noticed as
/// missed once.
@Component
@Article({"17", "26"})
public class SweepDeadlines {
    private static final Logger LOG = LoggerFactory.getLogger(SweepDeadlines.class);

    private final Deadlines deadlines;
    private final MissDeadline missDeadline;
    private final Clock clock;
    private final TransactionTemplate batch;
    private final TransactionTemplate one;

    SweepDeadlines(
            Deadlines deadlines, MissDeadline missDeadline, Clock clock, PlatformTransactionManager transactions) {
        this.deadlines = deadlines;
        this.missDeadline = missDeadline;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
        this.one = new TransactionTemplate(transactions);
        this.one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    private record Batch(int missed, @Nullable Deadline last) {}

    /// Notices everything that is past due now, batch by batch.
    ///
    /// @param batchSize most deadlines that are noticed in one transaction
    /// @return how many deadlines this run noticed as missed
    public int sweep(int batchSize) {
        int missed = 0;
        Deadline last = null;
        do {
            var after = last;
            var done = batch.execute(_ -> sweepBatch(after, batchSize));
            missed += done.missed();
            last = done.last();
        } while (last != null);
        return missed;
    }

    private Batch sweepBatch(@Nullable Deadline after, int batchSize) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var found = deadlines.lockMissed(today, after, batchSize);
        int missed = 0;
        for (var deadline : found) {
            missed += missOne(deadline) ? 1 : 0;
        }
        return new Batch(missed, found.size() < batchSize ? null : found.getLast());
    }

    /// One that fails is left to the next sweep and does not keep back the others.
    private boolean missOne(Deadline deadline) {
        try {
            one.executeWithoutResult(_ -> missDeadline.miss(deadline, clock.instant()));
            return true;
        } catch (RuntimeException e) {
            LOG.error("Deadline {} could not be noticed as missed and will be tried again", deadline.id(), e);
            return false;
        }
    }
}
