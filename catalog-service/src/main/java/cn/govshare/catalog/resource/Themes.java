package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The themes of art. 11(3) that are open, by their codes: data that a city may change, not code.
@Article("11(3)")
public final class Themes {
    private final Supplier<Map<String, Text>> source;

    /// Themes that may change from one look to the next.
    public Themes(Supplier<Map<String, Text>> source) {
        this.source = source;
    }

    /// These themes.
    public Themes(Map<String, Text> byCode) {
        var copy = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
        this.source = () -> copy;
    }

    public Map<String, Text> byCode() {
        return source.get();
    }

    public boolean contains(String code) {
        return byCode().containsKey(code);
    }

    /// All themes in one sentence, for those who have to choose.
    Text choice() {
        return Text.of(
                byCode().entrySet().stream()
                        .map(theme -> theme.getKey() + " " + theme.getValue().zh())
                        .collect(Collectors.joining("、")),
                byCode().entrySet().stream()
                        .map(theme -> theme.getKey() + " " + theme.getValue().en())
                        .collect(Collectors.joining(", ")));
    }
}
