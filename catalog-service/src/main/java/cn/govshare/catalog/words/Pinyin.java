package cn.govshare.catalog.words;

import java.util.List;

/// Knows how Chinese is pronounced.
@FunctionalInterface
public interface Pinyin {
    /// The syllables of Chinese characters without tones, `ü` written as `v`: one for each character, the empty text
    /// where it is not known.
    List<String> syllables(String characters);
}
