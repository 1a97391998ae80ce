package cn.govshare.evidence.json;

import java.util.Arrays;
import java.util.Optional;

/// Writes the canonical bytes of a JSON text straight from its bytes, with no values in between, as long as all of
/// it is plain: names of ASCII, texts without escapes, whole numbers of at most 15 digits, few members and few
/// levels. What is not plain, or not JSON, is left to [Json] and [CanonicalJson], which also say what is wrong with
/// it.
final class PlainJson {
    private static final int DEEPEST = 16;
    private static final int MOST_MEMBERS = 64;
    private static final int MOST_DIGITS = 15;
    private static final int END = -1;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] in;
    private final byte[] out;
    private int at;
    private int end;
    private int depth;

    private PlainJson(byte[] json) {
        this.in = json;
        // The canonical bytes of a plain text are its own in another order, without its spaces.
        this.out = new byte[json.length];
    }

    /// The canonical bytes; empty when the text is not plain, whether or not it is JSON.
    static Optional<byte[]> canonical(byte[] json) {
        var plain = new PlainJson(json);
        return plain.whole() ? Optional.of(Arrays.copyOf(plain.out, plain.end)) : Optional.empty();
    }

    /// Where the members of an object stand in what was written: name with its quotes, colon, value.
    private static final class Members {
        private final int[] from = new int[MOST_MEMBERS];
        private final int[] colon = new int[MOST_MEMBERS];
        private final int[] to = new int[MOST_MEMBERS];
        private int count;
        private boolean sorted = true;

        boolean hasRoom() {
            return count < MOST_MEMBERS;
        }

        /// Puts a member where its name belongs; false when the name stands there already.
        boolean add(byte[] bytes, int start, int nameEnd, int stop) {
            int place = count;
            while (place > 0) {
                int order = Arrays.compare(bytes, from[place - 1], colon[place - 1], bytes, start, nameEnd);
                if (order == 0) {
                    return false;
                }
                if (order < 0) {
                    break;
                }
                place--;
            }
            if (place < count) {
                sorted = false;
                open(from, place);
                open(colon, place);
                open(to, place);
            }
            from[place] = start;
            colon[place] = nameEnd;
            to[place] = stop;
            count++;
            return true;
        }

        private void open(int[] places, int at) {
            System.arraycopy(places, at, places, at + 1, count - at);
        }
    }

    private boolean whole() {
        skipSpace();
        if (!value()) {
            return false;
        }
        skipSpace();
        return at == in.length;
    }

    private boolean value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word(TRUE);
            case 'f' -> word(FALSE);
            case 'n' -> word(NULL);
            default -> number();
        };
    }

    private boolean object() {
        if (++depth > DEEPEST) {
            return false;
        }
        int begin = end;
        take();
        var members = new Members();
        skipSpace();
        while (peek() != '}') {
            if (members.count > 0 && !next()) {
                return false;
            }
            int from = end;
            if (!members.hasRoom() || !name()) {
                return false;
            }
            int colon = end;
            skipSpace();
            if (peek() != ':') {
                return false;
            }
            take();
            skipSpace();
            if (!value() || !members.add(out, from, colon, end)) {
                return false;
            }
            skipSpace();
        }
        take();
        depth--;
        if (!members.sorted) {
            sort(members, begin);
        }
        return true;
    }

    /// Writes the object that begins there once more, its members in their order.
    private void sort(Members members, int begin) {
        var unsorted = Arrays.copyOfRange(out, begin, end);
        int to = begin + 1;
        for (int i = 0; i < members.count; i++) {
            if (i > 0) {
                out[to++] = ',';
            }
            int length = members.to[i] - members.from[i];
            System.arraycopy(unsorted, members.from[i] - begin, out, to, length);
            to += length;
        }
    }

    private boolean array() {
        if (++depth > DEEPEST) {
            return false;
        }
        take();
        skipSpace();
        for (boolean first = true; peek() != ']'; first = false) {
            if (!first && !next()) {
                return false;
            }
            if (!value()) {
                return false;
            }
            skipSpace();
        }
        take();
        depth--;
        return true;
    }

    /// The comma before what follows.
    private boolean next() {
        if (peek() != ',') {
            return false;
        }
        take();
        skipSpace();
        return true;
    }

    /// Names of ASCII are in the same order by their bytes as by their code units.
    private boolean name() {
        int from = end;
        if (peek() != '"' || !string()) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (out[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean string() {
        int from = at++;
        while (at < in.length) {
            byte next = in[at];
            if (next == '"') {
                at++;
                return write(from);
            }
            if (next == '\\' || (next >= 0 && next < ' ')) {
                return false;
            }
            if (next >= 0) {
                at++;
            } else if (!character()) {
                return false;
            }
        }
        return false;
    }

    /// A character of several bytes, in the one form that UTF-8 has for it (RFC 3629).
    private boolean character() {
        int lead = in[at] & 0xff;
        int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead < 0xc2 || lead > 0xf4 || at + more >= in.length) {
            return false;
        }
        int second = in[at + 1] & 0xff;
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int greatest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > greatest) {
            return false;
        }
        for (int i = 2; i <= more; i++) {
            if ((in[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        at += more + 1;
        return true;
    }

    private boolean number() {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        int count = at - digits;
        int after = peek();
        if (count == 0 || count > MOST_DIGITS || after == '.' || after == 'e' || after == 'E') {
            return false;
        }
        // No zero in front, and no negative zero.
        return (in[digits] != '0' || (count == 1 && digits == from)) && write(from);
    }

    private boolean word(byte[] word) {
        if (at + word.length > in.length || !Arrays.equals(in, at, at + word.length, word, 0, word.length)) {
            return false;
        }
        int from = at;
        at += word.length;
        return write(from);
    }

    private boolean write(int from) {
        System.arraycopy(in, from, out, end, at - from);
        end += at - from;
        return true;
    }

    private void take() {
        out[end++] = in[at++];
    }

    private int peek() {
        return at < in.length ? in[at] : END;
    }

    private void skipSpace() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
    }
}
