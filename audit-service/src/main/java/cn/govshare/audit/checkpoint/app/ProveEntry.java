package cn.govshare.audit.checkpoint.app;

import cn.govshare.audit.checkpoint.CheckpointProblem;
import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.log.LogEntries;
import cn.govshare.audit.log.LogTree;
import cn.govshare.evidence.note.TlogProof;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Proves that a record is on the log, under the newest checkpoint that the witnesses have seen, at a cost that grows
/// with the logarithm of the
/// log's length. That the auditor asked is on the trail.
@Component
@Article("24")
public class ProveEntry {
    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final LogEntries entries;
    private final AuditTrail trail;

    ProveEntry(Checkpoints checkpoints, LogTree tree, LogEntries entries, AuditTrail trail) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.entries = entries;
        this.trail = trail;
    }

    public TlogProof prove(UUID record, Actor auditor) {
        var index = entries.indexOf(record);
        trail.recordNow(AuditDraft.of("audit.entry.prove", auditor)
                .subject(record.toString())
                .rows(index.isPresent() ? 1 : 0)
                .article("24")
                .done());
        var leaf = index.orElseThrow(() -> new NotFound(
                CheckpointProblem.NO_SUCH_ENTRY,
                Text.of("没有标识为 %s 的审计记录。", "There is no record %s on the trail.")
                        .with(record)));
        var checkpoint = checkpoints
                .best()
                .filter(best -> leaf < best.size())
                .orElseThrow(() -> new Conflict(
                        CheckpointProblem.NOT_SEALED,
                        Text.of("记录 %s 刚到达,请数秒后再试。", "Record %s has just come; try again in a few seconds.")
                                .with(record)));
        var proof = tree.of(checkpoint.size()).inclusion(leaf, checkpoint.size());
        return TlogProof.of(record.toString(), proof, checkpoint.cosigned());
    }
}
