package cn.govshare.audit.checkpoint.app;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.LastSigned;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.log.LogTree;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.vocabulary.Article;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether the log goes on from what was signed: a database that was restored, cut or rewritten does not.
@Component
@Article("24")
class Continuity {
    private final LogTree tree;
    private final Checkpoints checkpoints;
    private final LastSigned lastSigned;
    private final LogIdentity log;

    Continuity(LogTree tree, Checkpoints checkpoints, LastSigned lastSigned, LogIdentity log) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.lastSigned = lastSigned;
        this.log = log;
    }

    /// What is wrong with signing this head; empty when it goes on from the last signed checkpoint, the one kept
    /// outside
    /// as well as the one in the database.
    Optional<Alarm> breach(TreeHead now) {
        return kept().flatMap(head -> breach(head, now))
                .or(() -> checkpoints.last().map(SignedCheckpoint::head).flatMap(head -> breach(head, now)))
                .or(() -> makesItsRoot(now) ? Optional.empty() : Optional.of(alarm(AlarmKind.LOG_FORKED, now, now)));
    }

    /// The head of the checkpoint kept outside, when it is this log's and this log's keys signed it.
    Optional<TreeHead> kept() {
        return lastSigned.read().flatMap(log::headOf);
    }

    private Optional<Alarm> breach(TreeHead signed, TreeHead now) {
        if (now.size() < signed.size()) {
            return Optional.of(alarm(AlarmKind.LOG_BEHIND, signed, now));
        }
        return isContinuedBy(signed, now) ? Optional.empty() : Optional.of(alarm(AlarmKind.LOG_FORKED, signed, now));
    }

    private boolean isContinuedBy(TreeHead signed, TreeHead now) {
        try {
            return tree.of(now.size()).consistency(signed.size(), now.size()).proves(signed.root(), now.root());
        } catch (MalformedEvidence _) {
            // A tile that a tree of this size has is missing.
            return false;
        }
    }

    /// Whether the tiles make the root that the log states: before anything was signed nothing else would tell.
    private boolean makesItsRoot(TreeHead now) {
        try {
            return tree.of(now.size()).head().equals(now);
        } catch (MalformedEvidence _) {
            return false;
        }
    }

    private static Alarm alarm(AlarmKind kind, TreeHead signed, TreeHead now) {
        return Alarm.of(
                kind,
                "%d %s".formatted(signed.size(), signed.root().hex()),
                Map.of(
                        "signedSize", Long.toString(signed.size()),
                        "signedRoot", signed.root().base64(),
                        "size", Long.toString(now.size()),
                        "root", now.root().base64()));
    }
}
