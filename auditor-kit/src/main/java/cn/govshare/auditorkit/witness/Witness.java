package cn.govshare.auditorkit.witness;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.ConsistencyProof;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.util.List;

/// Someone outside the platform who remembers one checkpoint. A log that was rewritten or set back can't show
/// it a way from what it remembers to what it is told, and is refused. Safe for several threads.
@Article({"22", "24"})
public final class Witness {
    private final WitnessFolder folder;
    private final List<VerifierKey> log;
    private final SigningKey key;
    private final Clock clock;

    public Witness(WitnessFolder folder, Clock clock) {
        this.folder = folder;
        this.log = folder.log();
        this.key = folder.key();
        this.clock = clock;
    }

    /// Size and root that were cosigned last; of the empty tree when nothing was.
    public TreeHead seen() {
        return folder.checkpoint().map(Checkpoint::of).map(Checkpoint::head).orElse(TreeHead.EMPTY);
    }

    /// Looks at a checkpoint (C2SP tlog-witness, add-checkpoint) and cosigns it if it goes on from the last
    /// one. What it cosigns is durable before it answers.
    public WitnessAnswer add(AddCheckpoint request) {
        return add(request, false);
    }

    /// The same for a checkpoint that the witness has just fetched as the newest: then a smaller one is no
    /// delayed message but a log that went back.
    WitnessAnswer addNewest(AddCheckpoint request) {
        return add(request, true);
    }

    private WitnessAnswer add(AddCheckpoint request, boolean newest) {
        var note = request.checkpoint();
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.of(note);
        } catch (MalformedEvidence e) {
            return new WitnessAnswer.Malformed(String.valueOf(e.getMessage()));
        }
        var keys = log.stream()
                .filter(each -> each.name().equals(checkpoint.origin()))
                .toList();
        if (keys.isEmpty()) {
            return new WitnessAnswer.UnknownLog(checkpoint.origin());
        }
        if (!note.verify(keys).accepted()) {
            return new WitnessAnswer.NotSigned();
        }
        if (request.oldSize() > checkpoint.size()) {
            return new WitnessAnswer.Malformed("old %d > %d".formatted(request.oldSize(), checkpoint.size()));
        }
        return folder.alone(() -> compare(request, checkpoint.head(), newest));
    }

    private WitnessAnswer compare(AddCheckpoint request, TreeHead head, boolean newest) {
        var seen = seen();
        if (newest && head.size() < seen.size()) {
            return refused(request.checkpoint(), new WitnessAnswer.SetBack(seen.size(), head.size()));
        }
        if (request.oldSize() != seen.size()) {
            return new WitnessAnswer.OtherSize(seen.size());
        }
        if (head.size() == seen.size() && !head.root().equals(seen.root())) {
            return refused(request.checkpoint(), new WitnessAnswer.Forked(head.size()));
        }
        var growth = new ConsistencyProof(seen.size(), head.size(), request.path());
        if (!growth.proves(seen.root(), head.root())) {
            return refused(request.checkpoint(), new WitnessAnswer.NotConsistent(seen.size(), head.size()));
        }
        var note = request.checkpoint();
        var signature = key.cosign(note.text(), clock.instant());
        folder.keep(note.with(List.of(signature)));
        return new WitnessAnswer.Cosigned(head.size(), signature);
    }

    private WitnessAnswer refused(SignedNote note, WitnessAnswer answer) {
        folder.keepRefused(note);
        return answer;
    }
}
