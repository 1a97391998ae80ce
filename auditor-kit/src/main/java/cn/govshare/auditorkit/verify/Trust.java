package cn.govshare.auditorkit.verify;

import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.VerifierKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// What the auditor brings along, from elsewhere than the package.
///
/// @param keys each of which must have signed the checkpoint: the log's, and the witness's when there is one;
///     none means that only the package's own agreement is checked, with the keys that it carries
/// @param known a checkpoint that the auditor has kept
/// @param growth a consistency proof that goes with it
/// @param timeAuthorities certificates under which a time stamp must have been made; none when none is asked for
public record Trust(
        List<VerifierKey> keys,
        Optional<SignedNote> known,
        Optional<AddCheckpoint> growth,
        List<X509Certificate> timeAuthorities) {
    public Trust {
        keys = List.copyOf(keys);
        timeAuthorities = List.copyOf(timeAuthorities);
    }

    public Trust(List<VerifierKey> keys, Optional<SignedNote> known, Optional<AddCheckpoint> growth) {
        this(keys, known, growth, List.of());
    }

    /// Only keys, no checkpoint of one's own.
    public static Trust in(List<VerifierKey> keys) {
        return new Trust(keys, Optional.empty(), Optional.empty());
    }
}
