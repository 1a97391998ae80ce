package cn.govshare.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What the planner expects of a page by each criterion: which index of how many months it walks, and at what cost;
/// also for a trail so large that it can't be filled here, whose statistics are put in the place of the true ones
/// for as long as it takes to ask.
final class SearchPlans {
    /// How many times the filled trail is asked about.
    static final int BEYOND = 10;

    private static final Pattern COST = Pattern.compile("cost=[0-9.]+\\.\\.([0-9.]+)");
    private static final Pattern INDEX = Pattern.compile("on audit_entry_(\\d{4}_\\d{2})");
    private static final Pattern NAME =
            Pattern.compile("using audit_entry_\\d{4}_\\d{2}_(\\w+)|on audit_entry_\\d{4}_\\d{2}_(\\w+)");
    private static final Map<String, String> CRITERIA = criteria();

    private final Connection database;

    SearchPlans(Connection database) {
        this.database = database;
    }

    private static Map<String, String> criteria() {
        var all = new LinkedHashMap<String, String>();
        all.put("department", "department = '%s'".formatted(TrailRecords.department(1)));
        all.put("person", "account_name = 'person-33' AND account_name IS DISTINCT FROM client");
        all.put("business system", "client = 'bench-system-1'");
        all.put("resource", "resource = '3320481001001/000001'");
        all.put("common item", "items @> ARRAY['id_number'] AND producer <> 'gateway'");
        all.put("common purpose", "purpose = 'WORK_REFERENCE'");
        all.put("rare purpose", "purpose = 'DATA_VERIFICATION'");
        all.put("grant", "grant_id = md5('grant1')::uuid");
        all.put("case", "case_id = md5('case1')::uuid");
        all.put("decision", "decision = 'DENIED'");
        all.put("source address", "source_address = '10.20.30.1'");
        all.put("row counts", "row_count >= 5000 AND row_count >= 1000");
        all.put("trace", "trace_id = md5('trace1')");
        all.put("time", "decided_at >= '2025-06-01' AND received_on >= '2025-05-31' AND decided_at < '2025-06-02'");
        return all;
    }

    /// The costs of all criteria, for a trail as many times as large as the one that is there.
    ///
    /// @param tell is told each plan in a line
    Measured costs(int times, Consumer<String> tell) throws SQLException {
        database.setAutoCommit(false);
        try {
            if (times > 1) {
                enlarge(times);
            }
            var costs = new double[CRITERIA.size()];
            int at = 0;
            for (var criterion : CRITERIA.entrySet()) {
                var plan = String.join(
                        "\n",
                        Sql.texts(
                                database,
                                "EXPLAIN SELECT * FROM audit_entry WHERE %s ORDER BY decided_at, seq LIMIT 51"
                                        .formatted(criterion.getValue())));
                costs[at] = cost(plan);
                tell.accept("×%d by %s: cost %,.0f, months %d, indexes %s"
                        .formatted(
                                times,
                                criterion.getKey(),
                                costs[at],
                                names(INDEX, plan).size(),
                                names(NAME, plan)));
                at++;
            }
            return Measured.of(costs);
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    private void enlarge(int times) throws SQLException {
        Sql.texts(database, """
                SELECT pg_restore_relation_stats(
                    'schemaname', 'public', 'relname', relname::text, 'relpages', relpages,
                    'reltuples', (reltuples * %d)::real)
                FROM pg_class WHERE relname LIKE 'audit\\_entry\\_2025\\_%%' AND relkind IN ('r', 'i')\
                """.formatted(times));
    }

    private static double cost(String plan) {
        var found = COST.matcher(plan);
        if (!found.find()) {
            throw new IllegalStateException(plan);
        }
        return Double.parseDouble(found.group(1));
    }

    private static List<String> names(Pattern pattern, String plan) {
        var names = new TreeSet<String>();
        pattern.matcher(plan)
                .results()
                .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
                .forEach(names::add);
        return List.copyOf(names);
    }
}
