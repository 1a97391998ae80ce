package cn.govshare.catalog.importing;

import cn.govshare.catalog.words.Run;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The words that a coded value is written in, in the wild: its own label is taken as it is, known spellings are
/// normalised, what only resembles one is guessed, and everything else is refused.
final class Vocabulary<T> {
    private final String what;
    private final Map<String, T> labels = new LinkedHashMap<>();
    private final Map<String, T> spellings = new LinkedHashMap<>();
    private final Map<String, T> resembling = new LinkedHashMap<>();
    private final Function<T, String> shown;

    private Vocabulary(String what, Function<T, String> shown) {
        this.what = what;
        this.shown = shown;
    }

    static <E extends Enum<E>> Vocabulary<E> of(Class<E> type, String what, Function<E, Text> label) {
        var words = new Vocabulary<E>(what, value -> label.apply(value).zh());
        Arrays.stream(type.getEnumConstants()).forEach(value -> {
            words.labels.put(label.apply(value).zh(), value);
            words.spellings.put(key(value.name()), value);
            words.spellings.put(key(label.apply(value).en()), value);
            words.spellings.put(key(label.apply(value).zh()), value);
        });
        return words;
    }

    static Vocabulary<String> of(String what, Map<String, Text> byCode) {
        var words = new Vocabulary<String>(
                what, code -> byCode.getOrDefault(code, Text.of(code, code)).zh());
        byCode.forEach((code, label) -> {
            words.labels.put(label.zh(), code);
            words.spellings.put(key(code), code);
            words.spellings.put(key(label.en()), code);
            words.spellings.put(key(label.zh()), code);
        });
        return words;
    }

    static Vocabulary<Boolean> ofTwo() {
        var words = new Vocabulary<Boolean>("是否", value -> value ? "是" : "否");
        words.labels.put("是", true);
        words.labels.put("否", false);
        return words.also(true, "1", "y", "yes", "true", "√", "有").also(false, "0", "n", "no", "false", "×", "无");
    }

    /// Other spellings of a value that mean nothing else.
    Vocabulary<T> also(T value, String... others) {
        Arrays.stream(others).forEach(other -> spellings.put(key(other), value));
        return this;
    }

    /// Spellings that probably mean the value.
    Vocabulary<T> perhaps(T value, String... others) {
        Arrays.stream(others).forEach(other -> resembling.put(key(other), value));
        return this;
    }

    Understood<T> understand(String written) {
        var own = labels.get(written);
        if (own != null) {
            return Understood.asIs(own, written);
        }
        var known = spellings.get(key(written));
        if (known != null) {
            return Understood.normalised(known, shown.apply(known));
        }
        var near = resembling.get(key(written));
        if (near == null) {
            // What stands in brackets behind a known word explains it.
            var word = key(Run.plain(written).replaceAll("\\(.*", ""));
            near = word.isEmpty() ? null : spellings.get(word);
        }
        return near == null ? refused(what, written, labels.keySet()) : Understood.guessed(near, shown.apply(near));
    }

    /// @param known what may be written
    static <T> Understood<T> refused(String what, String written, Collection<String> known) {
        var choice = String.join("、", known);
        return Understood.refused(Text.of(
                "无法识别的%s“%s”,可填:%s".formatted(what, Wording.cut(written), choice),
                "“%s” is no %s that is known, one of: %s".formatted(Wording.cut(written), what, choice)));
    }

    private static String key(String text) {
        var key = Run.of(text.toLowerCase(Locale.ROOT)).stream().map(Run::text).collect(Collectors.joining());
        return key.isEmpty() ? text : key;
    }
}
