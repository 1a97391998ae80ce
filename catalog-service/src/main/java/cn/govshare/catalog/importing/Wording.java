package cn.govshare.catalog.importing;

import cn.govshare.catalog.words.Run;
import cn.govshare.kernel.vocabulary.Text;
import java.util.regex.Pattern;

/// How plain text of a cell is understood.
final class Wording {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
    private static final Pattern FORMULA = Pattern.compile("[=@].*", Pattern.DOTALL);
    private static final char UNREADABLE = '\ufffd';
    private static final int SHOWN = 100;

    private Wording() {}

    /// @param longest most characters
    /// @param lines true when line breaks may stay
    static Understood<String> understand(String written, int longest, boolean lines) {
        if (written.indexOf(UNREADABLE) >= 0) {
            return Understood.refused(
                    Text.of("含有无法辨认的字符,请检查文件编码。", "Has characters that can't be read; check the file's encoding."));
        }
        if (FORMULA.matcher(Run.plain(written.strip())).matches()) {
            return formula();
        }
        if (CONTROL.matcher(written).find()) {
            return Understood.refused(Text.of("含有控制字符。", "Has control characters."));
        }
        var plain =
                lines ? written.strip() : LINE_BREAKS.matcher(written.strip()).replaceAll(" ");
        if (plain.length() > longest) {
            return Understood.refused(Text.of(
                    "超过 %d 个字符(实有 %d)。".formatted(longest, plain.length()),
                    "Longer than %d characters (%d).".formatted(longest, plain.length())));
        }
        return plain.equals(written) ? Understood.asIs(plain, plain) : Understood.normalised(plain, plain);
    }

    static <T> Understood<T> formula() {
        return Understood.refused(Text.of("不接受公式,请粘贴为数值。", "Formulas are not taken; paste values instead."));
    }

    /// As much of a text as a report shows.
    static String cut(String text) {
        int end = Math.min(text.length(), SHOWN);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }
}
