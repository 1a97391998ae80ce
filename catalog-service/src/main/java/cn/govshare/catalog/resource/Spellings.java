package cn.govshare.catalog.resource;

import cn.govshare.catalog.resource.Reading.Certainty;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The spellings under which the values of a dictionary are found. Width, case, punctuation and spaces make no
/// difference.
final class Spellings<T> {
    private static final Pattern NOT_PART_OF_A_WORD = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]");
    /// What stands in brackets behind a word explains it.
    private static final Pattern EXPLANATION = Pattern.compile("[(\uFF08\\[\u3010].*", Pattern.DOTALL);

    private static final Pattern BY_THE_WAY = Pattern.compile("更新|一次|1次|左右|频率|格式|类型|数据$|文件$");

    private final Map<String, Reading<T>> byKey = new HashMap<>();

    /// The first of two that are spelled the same stays.
    void enter(String spelling, T value, Certainty certainty) {
        byKey.putIfAbsent(key(spelling), new Reading<>(spelling, value, certainty));
    }

    Reading<T> read(String stated) {
        var entered = byKey.get(key(stated));
        if (entered != null) {
            var isAsWritten =
                    entered.certainty() != Certainty.EXACT || entered.stated().equals(stated.strip());
            return new Reading<>(stated, entered.value(), isAsWritten ? entered.certainty() : Certainty.ALIAS);
        }
        var word = EXPLANATION.matcher(stated.strip()).replaceAll("");
        var known = byKey.get(key(word));
        var loosely = known == null ? byKey.get(key(BY_THE_WAY.matcher(word).replaceAll(""))) : known;
        return loosely == null ? Reading.unknown(stated) : new Reading<>(stated, loosely.value(), Certainty.GUESSED);
    }

    private static String key(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NOT_PART_OF_A_WORD.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
