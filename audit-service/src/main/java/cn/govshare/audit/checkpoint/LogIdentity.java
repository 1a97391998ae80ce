package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.note.VerifierKey;
import java.util.List;

/// The log's name and the keys that it signs with: Ed25519, which every reader of signed notes knows, and SM2.
public record LogIdentity(String origin, List<SigningKey> keys) {
    public LogIdentity {
        keys = List.copyOf(keys);
    }

    public List<VerifierKey> verifiers() {
        return keys.stream().map(SigningKey::verifier).toList();
    }
}
