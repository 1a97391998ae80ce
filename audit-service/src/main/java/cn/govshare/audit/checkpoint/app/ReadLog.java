package cn.govshare.audit.checkpoint.app;

import cn.govshare.audit.checkpoint.CheckpointProblem;
import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.log.LogEntries;
import cn.govshare.audit.log.LogTree;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.EntryBundle;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// Shows the log as witnesses and auditors read it: checkpoints, tiles, proofs between two sizes. These are hashes only
/// and leave no record, so that a witness who looks every few seconds does not make the log grow; reading entries does.
@Component
@Article("24")
public class ReadLog {
    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final LogEntries entries;
    private final LogIdentity log;
    private final AuditTrail trail;

    ReadLog(Checkpoints checkpoints, LogTree tree, LogEntries entries, LogIdentity log, AuditTrail trail) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.entries = entries;
        this.log = log;
        this.trail = trail;
    }

    public SignedCheckpoint checkpoint() {
        return checkpoints
                .last()
                .orElseThrow(() -> new NotFound(
                        CheckpointProblem.NOTHING_SIGNED,
                        Text.of("日志为空,或刚刚启动,请稍后再试。", "The log is empty or has just started; try again soon.")));
    }

    public List<SignedCheckpoint> checkpoints(long afterSize, int limit) {
        return checkpoints.after(afterSize, limit);
    }

    /// The keys that checkpoints are checked with. Whoever relies on them compares them with what the platform's
    /// operators handed over on paper.
    public List<VerifierKey> keys() {
        return log.verifiers();
    }

    /// @param path as `tile/0/x001/234`
    public byte[] tile(String path) {
        try {
            var tile = Tile.parse(path);
            var hashes = tree.read(tile);
            if (hashes.length < tile.length()) {
                throw noSuchTile(path);
            }
            return Arrays.copyOf(hashes, tile.length());
        } catch (MalformedEvidence _) {
            throw noSuchTile(path);
        }
    }

    /// @param path as `tile/entries/x001/234`
    public byte[] entries(String path, Actor auditor) {
        try {
            var bundle = EntryBundle.parse(path);
            var bodies = bundle.end() <= tree.head().size()
                    ? entries.bodies(bundle.first(), bundle.end())
                    : List.<byte[]>of();
            trail.recordNow(AuditDraft.of("audit.log.read", auditor)
                    .subject(path)
                    .rows(bodies.size())
                    .article("24")
                    .done());
            if (bodies.size() != bundle.width()) {
                throw noSuchTile(path);
            }
            return EntryBundle.write(bodies);
        } catch (MalformedEvidence _) {
            throw noSuchTile(path);
        }
    }

    private static NotFound noSuchTile(String path) {
        return new NotFound(
                CheckpointProblem.NO_SUCH_TILE,
                Text.of("日志没有数据块 %s。", "The log does not have %s.").with(path));
    }

    /// That the log of the earlier size is the beginning of the one under the checkpoint.
    ///
    /// @param to size of a signed checkpoint; 0 for the newest
    public AddCheckpoint consistency(long from, long to) {
        var checkpoint = to == 0 ? checkpoint() : ofSize(to);
        if (from < 0 || from > checkpoint.size()) {
            throw new MalformedInput(
                    CheckpointProblem.NOT_EARLIER,
                    Text.of(
                                    "检查点的大小为 %s,请给出 0 至该数的起始大小。",
                                    "The checkpoint's size is %s: give an earlier size from 0 to it.")
                            .with(checkpoint.size()));
        }
        var proof = tree.of(checkpoint.size()).consistency(from, checkpoint.size());
        return new AddCheckpoint(from, proof.path(), checkpoint.cosigned());
    }

    private SignedCheckpoint ofSize(long size) {
        return checkpoints
                .ofSize(size)
                .orElseThrow(() -> new NotFound(
                        CheckpointProblem.NO_SUCH_CHECKPOINT,
                        Text.of("没有大小为 %s 的检查点。", "No checkpoint has the size %s.")
                                .with(size)));
    }
}
