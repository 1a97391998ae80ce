package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.NoteSignature;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.tree.TreeHead;
import java.time.Instant;
import java.util.List;

/// A checkpoint of the log with its signatures.
///
/// @param note with the log's signatures alone, as it was signed
/// @param cosignatures of the witnesses that have seen it so far
public record SignedCheckpoint(SignedNote note, Instant signedAt, List<NoteSignature> cosignatures) {
    public SignedCheckpoint {
        cosignatures = List.copyOf(cosignatures);
    }

    public SignedCheckpoint(SignedNote note, Instant signedAt) {
        this(note, signedAt, List.of());
    }

    public TreeHead head() {
        return Checkpoint.of(note).head();
    }

    public long size() {
        return head().size();
    }

    /// With all signatures that it has, as it is handed out.
    public SignedNote cosigned() {
        return note.with(cosignatures);
    }
}
