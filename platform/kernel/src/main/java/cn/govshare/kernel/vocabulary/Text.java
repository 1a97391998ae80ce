package cn.govshare.kernel.vocabulary;

import java.util.Locale;

/// A sentence for people in Chinese and, beside it, in English.
public record Text(String zh, String en) {
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /// The same sentence with its `%s` places filled, in both languages.
    public Text with(Object... values) {
        return new Text(zh.formatted(values), en.formatted(values));
    }

    /// English for an English locale, Chinese for every other.
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
