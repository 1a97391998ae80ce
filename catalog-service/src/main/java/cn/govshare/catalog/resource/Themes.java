package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The themes of art. 11(3) by their codes: data that a city may change, not code.
@Article("11(3)")
public record Themes(Map<String, Text> byCode) {
    private static final int COLUMNS = 3;

    public Themes {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    /// @param lines `code,中文,English`, the first line being the heading
    /// @throws IllegalArgumentException when a line has other columns
    public static Themes read(List<String> lines) {
        var themes = new LinkedHashMap<String, Text>();
        for (var line : lines.subList(1, lines.size())) {
            var columns = line.split(",", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException("A theme is code,zh,en: " + line);
            }
            themes.put(columns[0], Text.of(columns[1], columns[2]));
        }
        return new Themes(themes);
    }

    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    /// All themes in one sentence, for those who have to choose.
    Text choice() {
        return Text.of(
                byCode.entrySet().stream()
                        .map(theme -> theme.getKey() + " " + theme.getValue().zh())
                        .collect(Collectors.joining("、")),
                byCode.entrySet().stream()
                        .map(theme -> theme.getKey() + " " + theme.getValue().en())
                        .collect(Collectors.joining(", ")));
    }
}
