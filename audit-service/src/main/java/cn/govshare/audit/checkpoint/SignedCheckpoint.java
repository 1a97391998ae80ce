package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.tree.TreeHead;
import java.time.Instant;

/// A checkpoint of the log with its signatures.
public record SignedCheckpoint(SignedNote note, Instant signedAt) {
    public TreeHead head() {
        return Checkpoint.of(note).head();
    }

    public long size() {
        return head().size();
    }
}
