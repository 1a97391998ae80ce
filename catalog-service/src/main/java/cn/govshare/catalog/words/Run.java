package cn.govshare.catalog.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A stretch of Chinese characters, or of letters and digits, without anything in between.
///
/// @param text the stretch in lower case and half width
/// @param start where it begins in the text that it was found in, in UTF-16 units
/// @param chinese true for Chinese characters
public record Run(String text, int start, boolean chinese) {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    /// All runs of a text in their order. Punctuation and blanks separate, as does a change of script.
    public static List<Run> of(String text) {
        var plain = plain(text);
        var runs = new ArrayList<Run>();
        int at = 0;
        while (at < plain.length()) {
            int codePoint = plain.codePointAt(at);
            if (isChinese(codePoint)) {
                at = add(runs, plain, at, true);
            } else if (isLetterOrDigit(codePoint)) {
                at = add(runs, plain, at, false);
            } else {
                at += Character.charCount(codePoint);
            }
        }
        return List.copyOf(runs);
    }

    private static int add(List<Run> runs, String plain, int start, boolean chinese) {
        IntPredicate goesOn = chinese ? Run::isChinese : Run::isLetterOrDigit;
        int end = start;
        while (end < plain.length() && goesOn.test(plain.codePointAt(end))) {
            end += Character.charCount(plain.codePointAt(end));
        }
        runs.add(new Run(plain.substring(start, end), start, chinese));
        return end;
    }

    /// The text in lower case and half width, each character in its place.
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            int half = each >= FULL_WIDTH_FIRST && each <= FULL_WIDTH_LAST ? each - FULL_WIDTH_OFFSET : each;
            int lower = Character.toLowerCase(half);
            plain.appendCodePoint(Character.charCount(lower) == Character.charCount(each) ? lower : each);
        });
        return plain.toString();
    }

    /// Pairs of neighbouring characters of a Chinese run; the character itself when there is only one.
    public List<String> pairs() {
        int[] characters = text.codePoints().toArray();
        if (characters.length == 1) {
            return List.of(text);
        }
        var pairs = new ArrayList<String>(characters.length - 1);
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }

    /// The last character.
    public String last() {
        return Character.toString(text.codePointBefore(text.length()));
    }

    /// Number of characters.
    public int length() {
        return text.codePointCount(0, text.length());
    }

    private static boolean isChinese(int codePoint) {
        return Character.isIdeographic(codePoint);
    }

    private static boolean isLetterOrDigit(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && !isChinese(codePoint);
    }
}
