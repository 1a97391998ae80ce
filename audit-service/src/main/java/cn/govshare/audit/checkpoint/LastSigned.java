package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.SignedNote;
import java.util.Optional;

/// The last signed checkpoint, kept where whoever can change or restore the database can't reach.
public interface LastSigned {
    Optional<SignedNote> read();

    /// Durable when this returns.
    void keep(SignedNote note);
}
