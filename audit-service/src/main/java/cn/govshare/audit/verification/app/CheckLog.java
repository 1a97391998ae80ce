package cn.govshare.audit.verification.app;

import cn.govshare.audit.checkpoint.LastSigned;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.log.LogTree;
import cn.govshare.audit.verification.Finding;
import cn.govshare.audit.verification.Flaw;
import cn.govshare.audit.verification.StoredCheckpoints;
import cn.govshare.audit.verification.StoredEntries;
import cn.govshare.audit.verification.StoredEntry;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
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
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final StoredEntries entries;
    private final StoredCheckpoints checkpoints;
    private final LogTree tree;
    private final LastSigned lastSigned;
    private final LogIdentity log;
    private final CheckEntry checkEntry;

    CheckLog(
            StoredEntries entries,
            StoredCheckpoints checkpoints,
            LogTree tree,
            LastSigned lastSigned,
            LogIdentity log,
            CheckEntry checkEntry) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.lastSigned = lastSigned;
        this.log = log;
        this.checkEntry = checkEntry;
    }

    /// @param head what the log says of itself when the check begins
    /// @param progress is told how many records are checked
    Optional<Finding> check(TreeHead head, LongConsumer progress) {
        while (true) {
            var pruned = entries.pruned();
            var found = check(head, pruned, progress);
            // When a month went meanwhile, what is left is looked at once more.
            if (found.isEmpty() || entries.pruned() == pruned) {
                return found;
            }
        }
    }

    private Optional<Finding> check(TreeHead head, long pruned, LongConsumer progress) {
        try {
            return new Reading(head, pruned, progress).check();
        } catch (MalformedEvidence | IllegalStateException | IllegalArgumentException e) {
            return Optional.of(new Finding(Flaw.UNREADABLE, head.size(), null, String.valueOf(e.getMessage())));
        }
    }

    /// One way through the log. Not safe for several threads.
    private final class Reading {
        private final TreeHead head;
        private final long pruned;
        private final LongConsumer progress;
        private final Regrown regrown;
        private final CheckCheckpoints signed = new CheckCheckpoints(checkpoints, log);

        Reading(TreeHead head, long pruned, LongConsumer progress) {
            this.head = head;
            this.pruned = pruned;
            this.progress = progress;
            this.regrown = Regrown.behind(pruned, tree);
        }

        Optional<Finding> check() {
            return checkPruned()
                    .or(this::checkRows)
                    .or(this::checkEnd)
                    .or(this::checkKept)
                    .or(this::checkStrays);
        }

        /// Of leaves whose rows are gone the tiles are held against every checkpoint that covers them.
        private Optional<Finding> checkPruned() {
            if (pruned == 0) {
                return Optional.empty();
            }
            return entries.prunedUnasked()
                    .map(month -> new Finding(Flaw.PRUNED_UNASKED, pruned, null, month))
                    .or(() -> signed.upTo(pruned, tree.of(pruned)::head));
        }

        private Optional<Finding> checkRows() {
            @Nullable StoredEntry last = null;
            while (regrown.size() < head.size()) {
                var rows =
                        entries.after(last == null ? BEGINNING : last.receivedOn(), regrown.size(), head.size(), ROWS);
                for (var row : rows) {
                    var wrong = check(row).or(() -> signed.upTo(regrown.size(), _ -> regrown.head()));
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                    last = row;
                }
                progress.accept(regrown.size());
                if (rows.isEmpty()) {
                    return Optional.of(endsEarly());
                }
            }
            return Optional.empty();
        }

        private Optional<Finding> check(StoredEntry row) {
            var expected = regrown.size() + 1;
            if (row.seq() != expected) {
                // The row with this number may still be there, on another day.
                return Optional.of(row.seq() < expected || entries.isThere(expected) ? added(row) : missing(expected));
            }
            var leaf = Hash.ofLeaf(row.body());
            if (!regrown.isNext(leaf)) {
                return Optional.of(
                        regrown.elsewhere(leaf, entries.placeOf(row.columns().record()))
                                .map(place -> finding(Flaw.RECORD_MOVED, row, Long.toString(place)))
                                .orElseGet(() -> finding(Flaw.CONTENT_CHANGED, row, "")));
            }
            return checkEntry.check(row).or(() -> regrown.add(row, leaf));
        }

        private static Finding added(StoredEntry row) {
            return finding(Flaw.RECORD_ADDED, row, "");
        }

        private static Finding finding(Flaw flaw, StoredEntry row, String what) {
            return new Finding(flaw, row.seq(), row.columns().record(), what);
        }

        private Finding missing(long seq) {
            return new Finding(Flaw.RECORD_MISSING, seq, entries.registered(seq).orElse(null), "");
        }

        private Finding endsEarly() {
            var size = regrown.size();
            if (entries.registered(size + 1).isPresent()) {
                return missing(size + 1);
            }
            var signedSize =
                    Math.max(signed.greatestLeft(), kept().map(TreeHead::size).orElse(0L));
            return signedSize > size
                    ? tailCut(size, signedSize)
                    : new Finding(Flaw.SIZE_CHANGED, head.size(), null, Long.toString(size));
        }

        private Optional<Finding> checkEnd() {
            if (!regrown.head().equals(head)) {
                return Optional.of(new Finding(Flaw.ROOT_CHANGED, head.size(), null, ""));
            }
            // What was signed since is checked by the next check, if the log has it.
            var greatest = signed.greatestLeft();
            return greatest > tree.head().size() ? Optional.of(tailCut(head.size(), greatest)) : Optional.empty();
        }

        private Optional<Finding> checkKept() {
            var note = lastSigned.isThere();
            var kept = kept();
            if (note && kept.isEmpty()) {
                return Optional.of(new Finding(Flaw.LAST_SIGNED_BROKEN, head.size(), null, ""));
            }
            return kept.flatMap(this::checkKept);
        }

        private Optional<Finding> checkKept(TreeHead kept) {
            if (kept.size() > tree.head().size()) {
                return Optional.of(tailCut(head.size(), kept.size()));
            }
            return kept.size() > head.size()
                            || tree.of(head.size()).head(kept.size()).equals(kept)
                    ? Optional.empty()
                    : Optional.of(new Finding(Flaw.LOG_FORKED, kept.size(), null, ""));
        }

        /// What the database has besides the log's own rows.
        private Optional<Finding> checkStrays() {
            return entries.beyond()
                    .or(() -> entries.registeredOnly(pruned, head.size()))
                    .map(each -> new Finding(Flaw.RECORD_ADDED, each.seq(), each.record(), ""))
                    .or(() -> {
                        var registered = entries.registeredUpTo(head.size());
                        return registered == head.size()
                                ? Optional.empty()
                                : Optional.of(new Finding(
                                        Flaw.REGISTER_CHANGED, head.size(), null, Long.toString(registered)));
                    });
        }
    }

    private static Finding tailCut(long size, long signed) {
        return new Finding(Flaw.TAIL_CUT, size, null, Long.toString(signed));
    }

    /// The checkpoint kept outside the database.
    private Optional<TreeHead> kept() {
        return lastSigned.read().flatMap(log::headOf);
    }
}
