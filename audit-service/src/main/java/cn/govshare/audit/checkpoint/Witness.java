package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.VerifierKey;
import java.net.URI;

/// Somebody outside the platform who remembers one checkpoint and cosigns what goes on from it.
///
/// @param key with which it cosigns
/// @param door where checkpoints are brought to it (C2SP tlog-witness): the address before `/add-checkpoint`
public record Witness(VerifierKey key, URI door) {
    /// How its cosignatures are kept apart: its name and the key's id.
    public String id() {
        return "%s+%s".formatted(key.name(), key.id());
    }
}
