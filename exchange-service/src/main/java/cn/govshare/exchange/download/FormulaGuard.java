package cn.govshare.exchange.download;

/// Recognises text that a spreadsheet could take for a formula: `=`, `+`, `-`, `@`, tab or carriage return, also in
/// full
/// width, also behind blanks or a byte order mark. Text that begins with an apostrophe counts too, so that the mark can
/// be taken off again without doubt.
final class FormulaGuard {
    private FormulaGuard() {}

    static boolean isNeeded(byte[] cell, int size) {
        int at = 0;
        while (at < size) {
            int blank = blank(cell, at, size);
            if (blank == 0) {
                break;
            }
            at += blank;
        }
        return (size > 0 && cell[0] == '\'') || (at < size && triggers(cell, at, size));
    }

    private static int blank(byte[] cell, int at, int size) {
        return switch (point(cell, at, size)) {
            case ' ', '\n' -> 1;
            case 0xA0 -> 2;
            case 0xFEFF, 0x3000, 0x200B -> 3;
            default -> 0;
        };
    }

    private static boolean triggers(byte[] cell, int at, int size) {
        return switch (point(cell, at, size)) {
            case '=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }

    /// The code point at a place, as far as one to three bytes tell.
    private static int point(byte[] cell, int at, int size) {
        int first = cell[at] & 0xFF;
        if (first >= 0xE0 && first < 0xF0 && at + 2 < size) {
            return (first & 0x0F) << 12 | (cell[at + 1] & 0x3F) << 6 | (cell[at + 2] & 0x3F);
        }
        return first >= 0xC0 && first < 0xE0 && at + 1 < size ? (first & 0x1F) << 6 | (cell[at + 1] & 0x3F) : first;
    }
}
