package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.TreeHead;
import java.util.List;
import java.util.Optional;

/// The log's name and the keys that it signs with: Ed25519, which every reader of signed notes knows, and SM2.
public record LogIdentity(String origin, List<SigningKey> keys) {
    public LogIdentity {
        keys = List.copyOf(keys);
    }

    public List<VerifierKey> verifiers() {
        return keys.stream().map(SigningKey::verifier).toList();
    }

    /// What a note says of this log, when it is this log's and its keys signed it.
    public Optional<TreeHead> headOf(SignedNote note) {
        var checkpoint = Checkpoint.of(note);
        return checkpoint.origin().equals(origin) && note.verify(verifiers()).accepted()
                ? Optional.of(checkpoint.head())
                : Optional.empty();
    }
}
