package cn.govshare.kit.sheet;

/// Recognises text that a spreadsheet could take for a formula: `=`, `+`, `-`, `@`, tab or carriage return, also in
/// full
/// width, also behind blanks or a byte order mark. Text that begins with an apostrophe counts too, so that the mark can
/// be taken off again without doubt.
final class FormulaGuard {
    private static final String BLANKS = " \n\u00a0\ufeff\u3000\u200b";
    private static final String TRIGGERS = "=+-@\t\r＝＋－＠";

    private FormulaGuard() {}

    static boolean isNeeded(String text) {
        int at = 0;
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.startsWith("'") || (at < text.length() && TRIGGERS.indexOf(text.charAt(at)) >= 0);
    }
}
