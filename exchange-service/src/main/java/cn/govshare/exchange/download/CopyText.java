package cn.govshare.exchange.download;

/// Reads PostgreSQL's text form of COPY.
final class CopyText {
    private CopyText() {}

    /// Where the field that begins here ends: at the next tab or line feed.
    static int endOfField(byte[] line, int from) {
        int at = from;
        while (at < line.length && line[at] != '\t' && line[at] != '\n') {
            at++;
        }
        return at;
    }

    /// True for `\N`, which stands for no value.
    static boolean isEmpty(byte[] line, int from, int to) {
        return to - from == 2 && line[from] == '\\' && line[from + 1] == 'N';
    }

    /// Takes the escapes off.
    ///
    /// @return how many bytes the target holds
    static int decode(byte[] line, int from, int to, byte[] target) {
        int size = 0;
        for (int i = from; i < to; i++) {
            byte b = line[i];
            target[size++] = b == '\\' ? unescaped(line[++i]) : b;
        }
        return size;
    }

    private static byte unescaped(byte escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> escape;
        };
    }
}
