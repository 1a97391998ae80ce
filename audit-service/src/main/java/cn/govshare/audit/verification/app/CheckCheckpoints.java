package cn.govshare.audit.verification.app;

import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.verification.Finding;
import cn.govshare.audit.verification.Flaw;
import cn.govshare.audit.verification.StoredCheckpoint;
import cn.govshare.audit.verification.StoredCheckpoints;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.tree.TreeHead;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Holds the signed checkpoints, each at its size, against the log as it is regrown. Not safe for several threads.
final class CheckCheckpoints {
    private static final int PAGE = 1_000;

    private final StoredCheckpoints checkpoints;
    private final LogIdentity log;
    private final ArrayDeque<StoredCheckpoint> read = new ArrayDeque<>();
    private long readUpTo;
    private boolean isLastPage;

    CheckCheckpoints(StoredCheckpoints checkpoints, LogIdentity log) {
        this.checkpoints = checkpoints;
        this.log = log;
    }

    /// The first one up to a size that is wrong.
    ///
    /// @param heads what the log was at each size; asked for sizes of checkpoints only
    Optional<Finding> upTo(long size, LongFunction<TreeHead> heads) {
        for (var next = next(); next != null && next.size() <= size; next = next()) {
            read.remove();
            if (!holds(next, heads)) {
                return Optional.of(new Finding(Flaw.CHECKPOINT_BROKEN, next.size(), null, ""));
            }
        }
        return Optional.empty();
    }

    /// The greatest size of all that were not held against the log; 0 when there are none.
    long greatestLeft() {
        var greatest = 0L;
        for (var next = next(); next != null; next = next()) {
            greatest = next.size();
            read.remove();
        }
        return greatest;
    }

    private @Nullable StoredCheckpoint next() {
        if (read.isEmpty() && !isLastPage) {
            var page = checkpoints.after(readUpTo, PAGE);
            isLastPage = page.size() < PAGE;
            if (!page.isEmpty()) {
                readUpTo = page.getLast().size();
                read.addAll(page);
            }
        }
        return read.peek();
    }

    private boolean holds(StoredCheckpoint stored, LongFunction<TreeHead> heads) {
        try {
            var head = heads.apply(stored.size());
            return stored.rootHex().equals(head.root().hex())
                    && log.headOf(SignedNote.parse(stored.note()))
                            .filter(head::equals)
                            .isPresent();
        } catch (MalformedEvidence _) {
            return false;
        }
    }
}
