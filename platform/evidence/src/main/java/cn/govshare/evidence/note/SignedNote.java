package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A text with the signatures under it (C2SP signed-note).
///
/// @param text ends with a newline
/// @param signatures in the order of the lines; a text that nobody signed yet has none
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// More signatures than this are not read.
    public static final int MOST_SIGNATURES = 64;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new MalformedEvidence("The text of a note ends with a newline.");
        }
        if (text.chars().anyMatch(each -> each < ' ' && each != '\n')) {
            throw new MalformedEvidence("The text of a note holds a control character.");
        }
    }

    /// The text with a signature of each key.
    public static SignedNote sign(String text, List<SigningKey> keys) {
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /// @throws MalformedEvidence when what was given is no note with at least one signature
    public static SignedNote parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 >= note.length()) {
            throw new MalformedEvidence("The note has no signatures after an empty line.");
        }
        var lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new MalformedEvidence("The note has more than %d signatures.".formatted(MOST_SIGNATURES));
        }
        return new SignedNote(
                note.substring(0, end + 1),
                Arrays.stream(lines).map(NoteSignature::parse).toList());
    }

    /// The same note with further signatures; one that stands under it already is not repeated.
    public SignedNote with(List<NoteSignature> further) {
        return new SignedNote(
                text,
                Stream.concat(signatures.stream(), further.stream()).distinct().toList());
    }

    /// What the given keys say about the note. Signatures of other keys are not looked at, as the specification
    /// demands.
    public NoteVerdict verify(Collection<VerifierKey> keys) {
        var signed = new ArrayList<VerifierKey>();
        var broken = new ArrayList<VerifierKey>();
        for (var key : keys) {
            for (var signature : signatures) {
                if (key.made(signature)) {
                    (key.verifies(text, signature) ? signed : broken).add(key);
                }
            }
        }
        return new NoteVerdict(signed, broken);
    }

    /// As it is kept and sent.
    public String write() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> out.append(signature.line()).append('\n'));
        return out.toString();
    }
}
