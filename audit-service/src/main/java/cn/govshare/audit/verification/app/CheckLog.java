package cn.govshare.audit.verification.app;

import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.LastSigned;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.log.LogTree;
import cn.govshare.audit.verification.Finding;
import cn.govshare.audit.verification.Flaw;
import cn.govshare.audit.verification.StoredEntries;
import cn.govshare.audit.verification.StoredEntry;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads every row of the log once more and says what is wrong first: a row is its columns, its bytes, its leaf in the
/// tiles and its place; all rows together are the root, and the beginnings of them the roots under the checkpoints.
@Component
@Article("24")
class CheckLog {
    private static final int ROWS = 2_000;
    private static final int CHECKPOINTS = 1_000;
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final StoredEntries entries;
    private final LogTree tree;
    private final Checkpoints checkpoints;
    private final LastSigned lastSigned;
    private final LogIdentity log;
    private final CheckEntry checkEntry;

    CheckLog(
            StoredEntries entries,
            LogTree tree,
            Checkpoints checkpoints,
            LastSigned lastSigned,
            LogIdentity log,
            CheckEntry checkEntry) {
        this.entries = entries;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.lastSigned = lastSigned;
        this.log = log;
        this.checkEntry = checkEntry;
    }

    /// @param head what the log says of itself when the check begins
    /// @param progress is told how many records are checked
    Optional<Finding> check(TreeHead head, LongConsumer progress) {
        var regrown = Regrown.behind(entries.pruned(), tree);
        var signed = new ArrayDeque<SignedCheckpoint>();
        @Nullable StoredEntry last = null;
        while (regrown.size() < head.size()) {
            var rows = entries.after(last == null ? BEGINNING : last.receivedOn(), regrown.size(), head.size(), ROWS);
            for (var row : rows) {
                var wrong = check(row, regrown).or(() -> checkCheckpoints(regrown, signed));
                if (wrong.isPresent()) {
                    return wrong;
                }
                last = row;
            }
            progress.accept(regrown.size());
            if (rows.isEmpty()) {
                return Optional.of(endsEarly(regrown.size()));
            }
        }
        return checkEnd(regrown, head);
    }

    private Optional<Finding> check(StoredEntry row, Regrown regrown) {
        long expected = regrown.size() + 1;
        if (row.seq() != expected) {
            return Optional.of(missing(expected));
        }
        return checkEntry.check(row).or(() -> regrown.add(row));
    }

    private Finding missing(long seq) {
        return new Finding(Flaw.RECORD_MISSING, seq, entries.registered(seq).orElse(null), "");
    }

    /// The checkpoints up to here, each at its size.
    private Optional<Finding> checkCheckpoints(Regrown regrown, ArrayDeque<SignedCheckpoint> signed) {
        if (signed.isEmpty()) {
            signed.addAll(checkpoints.after(regrown.size() - 1, CHECKPOINTS));
        }
        var next = signed.peek();
        if (next == null || next.size() != regrown.size()) {
            return Optional.empty();
        }
        signed.remove();
        boolean sound = log.headOf(next.note()).filter(regrown.head()::equals).isPresent();
        return sound ? Optional.empty() : Optional.of(new Finding(Flaw.CHECKPOINT_BROKEN, regrown.size(), null, ""));
    }

    private Finding endsEarly(long size) {
        return kept().filter(kept ->
                        kept.size() > size && entries.registered(size + 1).isEmpty())
                .map(kept -> tailCut(size, kept.size()))
                .orElseGet(() -> missing(size + 1));
    }

    private Optional<Finding> checkEnd(Regrown regrown, TreeHead head) {
        if (!regrown.head().equals(head)) {
            return Optional.of(new Finding(Flaw.ROOT_CHANGED, head.size(), null, ""));
        }
        return kept().flatMap(kept -> checkKept(kept, head));
    }

    private Optional<Finding> checkKept(TreeHead kept, TreeHead head) {
        if (kept.size() > tree.head().size()) {
            return Optional.of(tailCut(head.size(), kept.size()));
        }
        // One that is newer than this check is checked by the next.
        return kept.size() > head.size()
                        || tree.of(head.size()).head(kept.size()).equals(kept)
                ? Optional.empty()
                : Optional.of(new Finding(Flaw.CHECKPOINT_BROKEN, kept.size(), null, ""));
    }

    private static Finding tailCut(long size, long signed) {
        return new Finding(Flaw.TAIL_CUT, size, null, Long.toString(signed));
    }

    /// The checkpoint kept outside the database.
    private Optional<TreeHead> kept() {
        return lastSigned.read().flatMap(log::headOf);
    }
}
