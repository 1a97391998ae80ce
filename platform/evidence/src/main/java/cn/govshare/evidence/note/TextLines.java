package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.Hash;
import java.util.Arrays;
import java.util.List;

/// Parts that the text formats of logs share: lines of numbers and of hashes, then a checkpoint after an empty
/// line.
final class TextLines {
    /// A path in a tree of fewer than 2^63 leaves has no more hashes.
    private static final int LONGEST_PATH = 63;

    private TextLines() {}

    /// A number without leading zeroes.
    static long number(String text, String what) {
        try {
            var number = Long.parseLong(text);
            if (number >= 0 && Long.toString(number).equals(text)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new MalformedEvidence("\"%s\" is not a %s.".formatted(text, what), e);
        }
        throw new MalformedEvidence("\"%s\" is not a %s.".formatted(text, what));
    }

    /// What follows a word and a space.
    static String after(String word, String line) {
        if (!line.startsWith(word + " ")) {
            throw new MalformedEvidence("A line \"%s …\" is missing; \"%s\" stands there.".formatted(word, line));
        }
        return line.substring(word.length() + 1);
    }

    static List<Hash> path(List<String> lines) {
        if (lines.size() > LONGEST_PATH) {
            throw new MalformedEvidence("No proof has %d hashes.".formatted(lines.size()));
        }
        return lines.stream().map(Hash::fromBase64).toList();
    }

    static void append(StringBuilder out, List<Hash> path) {
        path.forEach(hash -> out.append(hash.base64()).append('\n'));
    }

    /// Lines up to the first empty one, and what follows it.
    static Parts split(String text) {
        var end = text.indexOf("\n\n");
        if (end < 0) {
            throw new MalformedEvidence("A checkpoint after an empty line is missing.");
        }
        return new Parts(
                Arrays.asList(text.substring(0, end).split("\n", -1)), SignedNote.parse(text.substring(end + 2)));
    }

    record Parts(List<String> lines, SignedNote checkpoint) {}
}
