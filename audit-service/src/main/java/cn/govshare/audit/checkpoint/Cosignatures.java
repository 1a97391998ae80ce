package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.NoteSignature;
import java.time.Instant;

/// What the witnesses have signed.
public interface Cosignatures {
    /// Size of the checkpoint that a witness cosigned last, 0 when it has cosigned none.
    long lastOf(Witness witness);

    void add(long size, Witness witness, NoteSignature signature, Instant at);
}
