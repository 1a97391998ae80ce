package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.SignedNote;
import java.util.Optional;

/// The last signed checkpoint, kept where whoever can change or restore the database can't reach.
public interface LastSigned {
    /// What is kept; nothing when nothing is, or when it can't be read as a signed note.
    Optional<SignedNote> read();

    /// Whether something is kept, readable or not.
    boolean isThere();

    /// Durable when this returns.
    void keep(SignedNote note);
}
