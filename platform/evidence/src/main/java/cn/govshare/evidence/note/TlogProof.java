package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.InclusionProof;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/// All that is needed, beside the record and the log's key, to prove offline that the record is on the log: its
/// index, the path to the root and the signed checkpoint (C2SP tlog-proof). Kept in files named `….tlog-proof`.
///
/// @param extra a hint for the reader that nobody signed, such as the record's id; the empty text when there is
///     none
/// @param index of the record on the log, from 0
public record TlogProof(String extra, long index, List<Hash> path, SignedNote checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    public TlogProof {
        path = List.copyOf(path);
    }

    /// @throws MalformedEvidence when the proof is about a tree of another size than the checkpoint's
    public static TlogProof of(String extra, InclusionProof proof, SignedNote checkpoint) {
        if (Checkpoint.of(checkpoint).size() != proof.size()) {
            throw new MalformedEvidence("The proof is not about the tree of its checkpoint.");
        }
        return new TlogProof(extra, proof.index(), proof.path(), checkpoint);
    }

    /// Whether the record is on the log at the index, if the checkpoint is accepted by the keys and is of this
    /// log.
    public boolean proves(byte[] record, String origin, Collection<VerifierKey> keys) {
        var head = Checkpoint.of(checkpoint);
        return head.origin().equals(origin)
                && checkpoint.verify(keys).accepted()
                && inclusion().proves(Hash.ofLeaf(record), head.root());
    }

    public InclusionProof inclusion() {
        return new InclusionProof(index, Checkpoint.of(checkpoint).size(), path);
    }

    public String write() {
        var out = new StringBuilder(FIRST_LINE).append('\n');
        if (!extra.isEmpty()) {
            out.append("extra ")
                    .append(Base64.getEncoder().encodeToString(extra.getBytes(StandardCharsets.UTF_8)))
                    .append('\n');
        }
        out.append("index ").append(index).append('\n');
        TextLines.append(out, path);
        return out.append('\n').append(checkpoint.write()).toString();
    }

    /// @throws MalformedEvidence when the text is not a proof
    public static TlogProof parse(String text) {
        var parts = TextLines.split(text);
        var lines = parts.lines();
        if (!lines.getFirst().equals(FIRST_LINE)) {
            throw new MalformedEvidence("A proof begins with \"%s\".".formatted(FIRST_LINE));
        }
        var hasExtra = lines.size() > 1 && lines.get(1).startsWith("extra ");
        var at = hasExtra ? 2 : 1;
        if (lines.size() <= at) {
            throw new MalformedEvidence("The proof does not say the index of its record.");
        }
        return new TlogProof(
                hasExtra ? extra(lines.get(1)) : "",
                TextLines.number(TextLines.after("index", lines.get(at)), "index"),
                TextLines.path(lines.subList(at + 1, lines.size())),
                parts.checkpoint());
    }

    private static String extra(String line) {
        try {
            return new String(Base64.getDecoder().decode(TextLines.after("extra", line)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("What follows \"extra\" is not base64.", e);
        }
    }
}
