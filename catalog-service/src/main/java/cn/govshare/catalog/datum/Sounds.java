package cn.govshare.catalog.datum;

/// How Chinese words are pronounced.
@FunctionalInterface
public interface Sounds {
    /// Pinyin without tones and blanks; other characters as they are.
    String of(String words);
}
