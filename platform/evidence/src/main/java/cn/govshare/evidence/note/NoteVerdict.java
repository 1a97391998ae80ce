package cn.govshare.evidence.note;

import java.util.List;

/// What known keys say about a note.
///
/// @param signed keys with a true signature under it
/// @param broken keys whose signature under it is false: the text or the signature was changed
public record NoteVerdict(List<VerifierKey> signed, List<VerifierKey> broken) {
    public NoteVerdict {
        signed = List.copyOf(signed);
        broken = List.copyOf(broken);
    }

    /// Whether at least one known key signed, and no signature of a known key is false.
    public boolean accepted() {
        return !signed.isEmpty() && broken.isEmpty();
    }
}
