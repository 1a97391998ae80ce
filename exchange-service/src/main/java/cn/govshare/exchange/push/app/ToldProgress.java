package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushProgress;
import cn.govshare.exchange.push.PushProgress.Stage;
import cn.govshare.exchange.push.PushProgress.State;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells how far one push is, now and then. A push that is over in a moment tells nothing: its receipt does.
final class ToldProgress {
    private static final long BETWEEN = Duration.ofSeconds(1).toNanos();

    private final PushProgress progress;
    private final ResourceCode resource;
    private final BatchNumber batch;
    private final Clock clock;
    private final Instant beganAt;
    private long nextTelling = System.nanoTime() + BETWEEN;
    private boolean isTold;
    private long bytes;
    private @Nullable RowIntake rows;

    ToldProgress(PushProgress progress, ResourceCode resource, BatchNumber batch, Clock clock) {
        this.progress = progress;
        this.resource = resource;
        this.batch = batch;
        this.clock = clock;
        this.beganAt = clock.instant();
    }

    void of(RowIntake intake) {
        rows = intake;
    }

    void received(long bytesSoFar) {
        bytes = bytesSoFar;
        if (System.nanoTime() >= nextTelling) {
            tell(Stage.RECEIVING, null);
            nextTelling = System.nanoTime() + BETWEEN;
        }
    }

    void merging() {
        if (isTold) {
            tell(Stage.MERGING, null);
        }
    }

    /// @param reason code of the problem by which it was refused; absent when it was merged
    void ended(@Nullable String reason) {
        if (isTold) {
            tell(reason == null ? Stage.MERGED : Stage.REFUSED, reason);
        }
    }

    private void tell(Stage stage, @Nullable String reason) {
        isTold = true;
        long read = rows == null ? 0 : rows.rows();
        long rejected = rows == null ? 0 : rows.findings().rejected();
        progress.tell(resource, batch, new State(stage, bytes, read, rejected, beganAt, clock.instant(), reason));
    }
}
