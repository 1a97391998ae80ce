package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.ConsistencyProof;
import cn.govshare.evidence.tree.Hash;
import java.util.List;

/// A new checkpoint, and the proof that it goes on from the one of the old size: what a log sends to a witness
/// (C2SP tlog-witness, add-checkpoint), and what it answers when asked for a consistency proof.
///
/// @param oldSize leaves of the tree that the reader knows; 0 when it knows none
public record AddCheckpoint(long oldSize, List<Hash> path, SignedNote checkpoint) {
    public AddCheckpoint {
        path = List.copyOf(path);
    }

    public ConsistencyProof consistency() {
        return new ConsistencyProof(oldSize, Checkpoint.of(checkpoint).size(), path);
    }

    public String write() {
        var out = new StringBuilder("old ").append(oldSize).append('\n');
        TextLines.append(out, path);
        return out.append('\n').append(checkpoint.write()).toString();
    }

    /// @throws MalformedEvidence when the text is not such a message
    public static AddCheckpoint parse(String text) {
        var parts = TextLines.split(text);
        var lines = parts.lines();
        return new AddCheckpoint(
                TextLines.number(TextLines.after("old", lines.getFirst()), "size"),
                TextLines.path(lines.subList(1, lines.size())),
                parts.checkpoint());
    }
}
