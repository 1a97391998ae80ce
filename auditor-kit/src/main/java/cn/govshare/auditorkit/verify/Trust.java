package cn.govshare.auditorkit.verify;

import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.VerifierKey;
import java.util.List;
import java.util.Optional;

/// What the auditor brings along, from elsewhere than the package.
///
/// @param keys each of which must have signed the checkpoint: the log's, and the witness's when there is one;
///     none means that only the package's own agreement is checked, with the keys that it carries
/// @param known a checkpoint that the auditor has kept
/// @param growth a consistency proof that goes with it
public record Trust(List<VerifierKey> keys, Optional<SignedNote> known, Optional<AddCheckpoint> growth) {
    public Trust {
        keys = List.copyOf(keys);
    }

    /// Only keys, no checkpoint of one's own.
    public static Trust in(List<VerifierKey> keys) {
        return new Trust(keys, Optional.empty(), Optional.empty());
    }
}
