package cn.govshare.catalog.search;

/// One thing that an entry is found by.
///
/// @param text two Chinese characters, a word, or pinyin behind its mark
/// @param prefix true when it stands for everything that begins so
public record Token(String text, boolean prefix) {
    /// Marks pinyin, so that it is never taken for a word of letters.
    static final String SPOKEN = "~";

    /// Marks initials of pinyin.
    static final String INITIALS = "^";

    static final int LONGEST = 40;

    static Token exactly(String text) {
        return new Token(cut(text), false);
    }

    static Token beginningWith(String text) {
        return new Token(cut(text), true);
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
