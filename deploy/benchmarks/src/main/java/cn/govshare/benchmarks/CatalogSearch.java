package cn.govshare.benchmarks;

import cn.govshare.kernel.vocabulary.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Search of the catalog by words of two characters up, by pinyin and initials: a page of it, against a page of the
/// catalog by primary key, both through the gateway.
final class CatalogSearch implements Benchmark {
    private static final long ENTRIES = 100_000;
    /// Entries are taken in as a table and then copied, each time under other codes and names.
    private static final int COPIES = 5;

    private static final int QUESTIONS = 200;
    private static final double P95 = 0.95;
    private static final int SHORTEST = 2;
    private static final int STEP = 7919;
    private static final String READER = "zjj.approver";
    private static final List<String> FREQUENT =
            List.of("信息", "企业", "数据", "登记信息", "xinxi", "qiye", "xx", "dj", "信息 许可", "年度", "公民身份号码", "信", "养老");

    @Override
    public String name() {
        return "catalog-search";
    }

    @Override
    public Text title() {
        return Text.of("目录检索", "search of the catalog");
    }

    @Override
    public Optional<Text> remark() {
        return Optional.of(Text.of(
                "检索词取自条目名称(随机位置的两至四字)并掺入极常见的词、拼音和首字母。每页 50 条;下限为同样大小的按主键翻页。" + "分面统计须数遍全部结果,耗时随结果数增长。",
                "Questions are two to four characters from anywhere in the entries' names, mixed with very frequent"
                        + " words, pinyin and initials. Pages of 50; the floor is a page of the same size by primary"
                        + " key. Facets count all results: what they cost grows with those."));
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var desk = new CatalogDesk(bench);
        var rows = CatalogRows.of(bench.catalogue(), desk.departments());
        long entries = bench.size(ENTRIES);
        try (var database = bench.database(CatalogDesk.SERVICE)) {
            fill(bench, desk, database, rows, entries / COPIES);
            var floors = codes(database).stream()
                    .map(code -> "/api/v1/information-resources?limit=50&after=" + code)
                    .toList();
            var questions = questions(rows, entries / COPIES);
            var search = calls(bench, floors, questions, "/api/v1/catalog-search?limit=50&q=");
            var suggest = calls(bench, floors, questions, "/api/v1/catalog-search/suggestions?q=");
            var facets = calls(bench, floors, questions, "/api/v1/catalog-search/facets?q=");
            long there = Sql.number(database, "SELECT count(*) FROM search_entry");
            return List.of(
                    figure(
                            "%,d 条中检索一页的 p95,对按主键翻一页",
                            "p95 of a page found among %,d, against a page by key", there, search, 5),
                    figure(
                            "%,d 条中边输入边提示的 p95,对按主键翻一页",
                            "p95 of suggestions among %,d, against a page by key", there, suggest, 5),
                    figure(
                            "%,d 条中分面统计的 p95,对按主键翻一页",
                            "p95 of facets counted over %,d, against a page by key", there, facets, 20));
        }
    }

    private static Figure figure(String zh, String en, long entries, Rounds.Pair pair, double most) {
        return new Figure(
                Text.of(zh.formatted(entries), en.formatted(entries)),
                pair.floor(),
                pair.ours(),
                "ms",
                Target.atMost(most));
    }

    private static Rounds.Pair calls(Bench bench, List<String> floors, List<String> questions, String path) {
        var ours = questions.stream()
                .map(each -> path + URLEncoder.encode(each, StandardCharsets.UTF_8))
                .toList();
        var pair = Rounds.calls(bench.rounds(), floors, ours, P95, bench.door().as(READER));
        bench.progress("%s %.1f ms, by key %.1f ms"
                .formatted(path, pair.ours().median(), pair.floor().median()));
        return pair;
    }

    private static void fill(Bench bench, CatalogDesk desk, Connection database, CatalogRows rows, long base)
            throws SQLException {
        var before = Sql.number(database, "SELECT count(*) FROM search_entry WHERE published");
        if (before >= base * COPIES) {
            return;
        }
        desk.take(rows.entries(0, base));
        bench.progress("%,d entries taken in".formatted(base));
        Sql.run(database, """
                UPDATE information_resource SET status = 'PUBLISHED', revision = 1, published_on = current_date
                WHERE status = 'DRAFT'\
                """, """
                UPDATE search_entry SET status = 'PUBLISHED', published = true, revision = 1, published_on = current_date
                WHERE status = 'DRAFT'\
                """);
        for (int copy = 1; copy < COPIES; copy++) {
            Sql.run(database, """
                    INSERT INTO information_resource (code, provider, description, name_key, status, revision,
                        published_on, version)
                    SELECT '%1$d' || code, provider, jsonb_set(description, '{name}',
                           to_jsonb(name || '(第%1$d分册)')), name_key || '第%1$d分册', status, revision, published_on, version
                    FROM information_resource WHERE status = 'PUBLISHED' AND code LIKE '3320481%%'\
                    """.formatted(copy), """
                    INSERT INTO search_entry (code, provider, published, status, revision, published_on, name,
                        name_length, summary, kind, register, theme, sharing_type, modes, update_cycle, items,
                        name_words, words)
                    SELECT '%1$d' || code, provider, published, status, revision, published_on, name || '(第%1$d分册)',
                           name_length + 6, summary, kind, register, theme, sharing_type, modes, update_cycle, items,
                           name_words || added, words || added
                    FROM search_entry, array_to_tsvector(ARRAY['第', '%1$d', '分册', '册', '~fence', '~ce', '^fc']) AS added
                    WHERE published AND code LIKE '3320481%%'\
                    """.formatted(copy));
        }
        Sql.run(database, "VACUUM ANALYZE search_entry", "VACUUM ANALYZE information_resource");
    }

    private static List<String> codes(Connection database) throws SQLException {
        var codes = new ArrayList<String>();
        try (var select = database.prepareStatement(
                        "SELECT code FROM information_resource ORDER BY md5(code) LIMIT " + QUESTIONS);
                var found = select.executeQuery()) {
            while (found.next()) {
                codes.add(found.getString(1).replace('/', '-'));
            }
        }
        return codes;
    }

    private static List<String> questions(CatalogRows rows, long entries) {
        var questions = new ArrayList<String>();
        for (long i = 0; questions.size() < QUESTIONS - FREQUENT.size(); i++) {
            var name = rows.row(i * STEP % entries).name().replaceAll("\\P{IsHan}", "");
            int length = SHORTEST + (int) (i % 3);
            if (name.length() > length) {
                int at = (int) (i * 31 % (name.length() - length));
                questions.add(name.substring(at, at + length));
            }
        }
        questions.addAll(FREQUENT);
        return questions;
    }
}
