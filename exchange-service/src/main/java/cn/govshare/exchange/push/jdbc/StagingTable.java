package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.dataset.DataColumn;
import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The statements of one batch's staging table. All names in them are generated: `v1`, `v2` … stand for the batch's
/// columns, and the target's names come from [DataTable]. Column `act` says what becomes of a row.
record StagingTable(List<PublishedItem> columns) {
    static final int PUT = 0;
    static final int DELETE = 1;
    static final int KEEP = 2;

    String create() {
        var definitions = IntStream.range(0, columns.size())
                .mapToObj(i -> "v%d %s".formatted(i + 1, sqlType(columns.get(i).type())))
                .collect(Collectors.joining(", "));
        return "CREATE TEMPORARY TABLE staged (row_no bigint, act smallint, %s) ON COMMIT DROP".formatted(definitions);
    }

    String copy() {
        return "COPY staged FROM STDIN (FORMAT binary)";
    }

    private static String sqlType(ItemType type) {
        return switch (type) {
            case STRING, TEXT -> "text";
            case INTEGER -> "bigint";
            case DECIMAL, MONEY -> "numeric";
            case DOUBLE -> "double precision";
            case DATE -> "date";
            case DATETIME -> "timestamptz";
            case BOOLEAN -> "boolean";
        };
    }

    /// The staging column of an item.
    String column(String item) {
        int index = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(item))
                .findFirst()
                .orElseThrow();
        return "v" + (index + 1);
    }

    private List<Integer> keys() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).key())
                .boxed()
                .toList();
    }

    private List<Integer> values() {
        return IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).key())
                .boxed()
                .toList();
    }

    private List<Integer> all() {
        return IntStream.range(0, columns.size()).boxed().toList();
    }

    private static String joined(List<Integer> indexes, String separator, IntFunction<String> each) {
        return indexes.stream().map(each::apply).collect(Collectors.joining(separator));
    }

    String keyList() {
        return joined(keys(), ", ", i -> "v" + (i + 1));
    }

    private String target(DataTable table, int index) {
        return table.requireColumn(columns.get(index)).name().quoted();
    }

    String sameKey(DataTable table) {
        return joined(keys(), " AND ", i -> "t.%s = s.v%d".formatted(target(table, i), i + 1));
    }

    /// How many rows break a condition.
    String count(String breaking) {
        return "SELECT count(*) FROM staged s WHERE " + breaking;
    }

    /// The first rows that break a condition, each with its values as texts.
    String first(String breaking) {
        return "SELECT row_no, act, ARRAY[%s] AS fields FROM staged s WHERE %s ORDER BY row_no LIMIT :most"
                .formatted(joined(all(), ", ", i -> "v%d::text".formatted(i + 1)), breaking);
    }

    String keepOut(String breaking) {
        return "UPDATE staged s SET act = %d WHERE %s".formatted(KEEP, breaking);
    }

    /// Rows that replace a different one, or are new, in one pass; what was replaced is kept when the table keeps
    /// it.
    String merge(DataTable table) {
        var change = values().isEmpty()
                ? ""
                : "WHEN MATCHED AND (%s) IS DISTINCT FROM (%s) THEN UPDATE SET %s, \"change_no\" = :base + s.row_no"
                        .formatted(
                                joined(values(), ", ", i -> "t." + target(table, i)),
                                joined(values(), ", ", i -> "s.v" + (i + 1)),
                                joined(values(), ", ", i -> "%s = s.v%d".formatted(target(table, i), i + 1)));
        var was = table.keepsFormer()
                ? ", s.row_no, "
                        + former(
                                table,
                                column -> "old.%1$s AS %1$s"
                                        .formatted(column.name().quoted()))
                : "";
        var keep = table.keepsFormer()
                ? ", kept AS (INSERT INTO %1$s (%2$s, \"change_no\", \"deleted\") SELECT %2$s, :base + row_no, false FROM merged WHERE act = 'UPDATE')"
                        .formatted(table.qualifiedFormer(), former(table))
                : "";
        return """
            WITH merged AS (
                MERGE INTO %s t USING (SELECT * FROM staged WHERE act = %d) s ON %s
                %s
                WHEN NOT MATCHED THEN INSERT (%s, "change_no") VALUES (%s, :base + s.row_no)
                RETURNING merge_action() AS act%s)%s
            SELECT count(*) FILTER (WHERE act = 'INSERT') AS inserted, count(*) FILTER (WHERE act = 'UPDATE') AS updated
            FROM merged\
            """.formatted(
                        table.qualified(),
                        PUT,
                        sameKey(table),
                        change,
                        joined(all(), ", ", i -> target(table, i)),
                        joined(all(), ", ", i -> "s.v" + (i + 1)),
                        was,
                        keep);
    }

    /// Rows that go because the batch says so.
    String delete(DataTable table) {
        return gone(
                table,
                "DELETE FROM %s t USING staged s WHERE s.act = %d AND %s RETURNING s.row_no, %s"
                        .formatted(table.qualified(), DELETE, sameKey(table), former(table, StagingTable::own)),
                ":base + row_no");
    }

    /// Rows that go because a snapshot does not have them.
    String deleteOthers(DataTable table) {
        return gone(
                table,
                "DELETE FROM %s t WHERE NOT EXISTS (SELECT FROM staged s WHERE %s) RETURNING %s"
                        .formatted(table.qualified(), sameKey(table), former(table, StagingTable::own)),
                ":base + row_number() OVER ()");
    }

    private static String gone(DataTable table, String delete, String number) {
        return "WITH gone AS (%1$s) INSERT INTO %2$s (%3$s, \"change_no\", \"deleted\") SELECT %3$s, %4$s, true FROM gone"
                .formatted(delete, table.qualifiedFormer(), former(table), number);
    }

    private static String own(DataColumn column) {
        return "t.%1$s AS %1$s".formatted(column.name().quoted());
    }

    private static String former(DataTable table) {
        return former(table, column -> column.name().quoted());
    }

    private static String former(DataTable table, Function<DataColumn, String> each) {
        return table.formerColumns().stream().map(each).collect(Collectors.joining(", "));
    }

    String dropKey(DataTable table) {
        return "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.qualified(), table.keyName());
    }

    String addKey(DataTable table) {
        return "ALTER TABLE %s ADD CONSTRAINT %s PRIMARY KEY (%s)"
                .formatted(table.qualified(), table.keyName(), joined(keys(), ", ", i -> target(table, i)));
    }

    String insert(DataTable table) {
        return "INSERT INTO %s (%s) SELECT %s FROM staged s WHERE act = %d"
                .formatted(
                        table.qualified(),
                        joined(all(), ", ", i -> target(table, i)),
                        joined(all(), ", ", i -> "s.v" + (i + 1)),
                        PUT);
    }
}
