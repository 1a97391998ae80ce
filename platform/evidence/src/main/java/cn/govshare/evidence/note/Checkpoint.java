package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.TreeHead;
import java.util.List;

/// What a log says of itself: its name, how many records it has, and the root over all of them (C2SP
/// tlog-checkpoint).
///
/// @param origin the log's name, the same for ever
/// @param extensions further lines, usually none
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {
    public Checkpoint {
        extensions = List.copyOf(extensions);
        requireLine(origin);
        extensions.forEach(Checkpoint::requireLine);
    }

    public static Checkpoint of(String origin, TreeHead head) {
        return new Checkpoint(origin, head, List.of());
    }

    public long size() {
        return head.size();
    }

    public Hash root() {
        return head.root();
    }

    /// The text that is signed.
    public String text() {
        var out = new StringBuilder("%s\n%d\n%s\n".formatted(origin, size(), root().base64()));
        extensions.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    /// The checkpoint with a signature of each key.
    public SignedNote sign(List<SigningKey> keys) {
        return SignedNote.sign(text(), keys);
    }

    /// What a note says, whoever signed it: verify the note first.
    public static Checkpoint of(SignedNote note) {
        return parse(note.text());
    }

    /// @throws MalformedEvidence when the text is not the one that [#text] writes
    public static Checkpoint parse(String text) {
        var lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || !lines.getLast().isEmpty()) {
            throw new MalformedEvidence("A checkpoint has lines for its log, its size and its root.");
        }
        var head = new TreeHead(TextLines.number(lines.get(1), "size"), Hash.fromBase64(lines.get(2)));
        return new Checkpoint(lines.getFirst(), head, lines.subList(3, lines.size() - 1));
    }

    private static void requireLine(String line) {
        if (line.isEmpty() || line.contains("\n")) {
            throw new MalformedEvidence("A checkpoint has no empty lines.");
        }
    }
}
