package cn.govshare.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The page of figures: a section for each benchmark, of which a run replaces only those that it measured.
final class PerformancePage {
    private static final String HEAD = """
        # 性能 · Performance

        每一行都与同一次运行中测得的下限相比;绝对值只作说明,因为机器是共享的。
        Every line is a ratio to a floor measured in the same run; absolute values are notes, for machines are shared.

        `./govshare benchmark --write` 重写所测的各节 · rewrites the sections that it measured.

        """;
    private static final String SECTION = "## ";
    private static final String TABLE = """
        | 内容 What | 下限 Floor | 平台 Ours | 单位 Unit | 比值 Ratio | 目标 Target | 达标 Met |
        |---|---|---|---|---|---|---|
        """;

    private final Map<String, String> sections = new TreeMap<>();

    static PerformancePage read(String page) {
        var result = new PerformancePage();
        var parts = List.of(("\n" + page).split("\n(?=" + SECTION + ")"));
        for (var part : parts.subList(1, parts.size())) {
            var name = part.substring(SECTION.length(), part.indexOf('\n')).split(" ", 2)[0];
            result.sections.put(name, part.strip() + "\n");
        }
        return result;
    }

    /// @param circumstances machine, date and commit
    void put(Benchmark benchmark, List<Figure> figures, String circumstances) {
        sections.put(
                benchmark.name(),
                SECTION + benchmark.name() + " · " + benchmark.title().zh() + " · "
                        + benchmark.title().en() + "\n\n" + circumstances + "\n\n" + TABLE + rows(figures)
                        + benchmark
                                .remark()
                                .map(each -> "\n" + each.zh() + "\n" + each.en() + "\n")
                                .orElse(""));
    }

    String text() {
        return HEAD + String.join("\n", sections.values());
    }

    static String rows(List<Figure> figures) {
        var rows = new ArrayList<String>();
        for (var figure : figures) {
            rows.add("| %s · %s | %s | %s | %s | **%s** | %s | %s |\n"
                    .formatted(
                            figure.what().zh(),
                            figure.what().en(),
                            spread(figure.floor()),
                            spread(figure.ours()),
                            figure.unit(),
                            String.format(Locale.ROOT, "%.2f", figure.ratio()),
                            figure.target().words(),
                            figure.isGood() ? "✓" : "✗"));
        }
        return String.join("", rows);
    }

    private static String spread(Measured measured) {
        return measured.min() == measured.max()
                ? number(measured.median())
                : "%s (%s–%s)".formatted(number(measured.median()), number(measured.min()), number(measured.max()));
    }

    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 1 ? "%.2f" : "%.4f", value);
    }
}
