package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The statements of one batch's staging table. All names in them are generated: `v1`, `v2` … stand for the batch's
/// columns, and the target's names come from [DataTable].
record StagingTable(List<PublishedItem> columns) {
    String create() {
        var definitions = IntStream.range(0, columns.size())
                .mapToObj(i -> "v%d %s".formatted(i + 1, sqlType(columns.get(i).type())))
                .collect(Collectors.joining(", "));
        return "CREATE TEMPORARY TABLE staged (row_no bigint, %s) ON COMMIT DROP".formatted(definitions);
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

    private static String joined(List<Integer> indexes, String separator, IntFunction<String> each) {
        return indexes.stream().map(each::apply).collect(Collectors.joining(separator));
    }

    private String keyList() {
        return joined(keys(), ", ", i -> "v" + (i + 1));
    }

    private String target(DataTable table, int index) {
        return table.requireColumn(columns.get(index)).name().quoted();
    }

    private String sameKey(DataTable table) {
        return joined(keys(), " AND ", i -> "t.%s = s.v%d".formatted(target(table, i), i + 1));
    }

    String countDuplicates() {
        return "SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM staged GROUP BY %s HAVING count(*) > 1) d"
                .formatted(keyList());
    }

    String dropDuplicates() {
        return """
                DELETE FROM staged s USING (
                    SELECT row_no, row_number() OVER (PARTITION BY %s ORDER BY row_no) AS nth FROM staged) d
                WHERE s.row_no = d.row_no AND d.nth > 1
                RETURNING s.row_no""".formatted(keyList());
    }

    /// Replaces rows that differ; empty when there is nothing but the key.
    String update(DataTable table) {
        if (values().isEmpty()) {
            return "";
        }
        return "UPDATE %s t SET %s FROM staged s WHERE %s AND (%s) IS DISTINCT FROM (%s)"
                .formatted(
                        table.qualified(),
                        joined(values(), ", ", i -> "%s = s.v%d".formatted(target(table, i), i + 1)),
                        sameKey(table),
                        joined(values(), ", ", i -> "t." + target(table, i)),
                        joined(values(), ", ", i -> "s.v" + (i + 1)));
    }

    String insertNew(DataTable table) {
        return insert(table)
                + " WHERE NOT EXISTS (SELECT 1 FROM %s t WHERE %s)".formatted(table.qualified(), sameKey(table));
    }

    String dropKey(DataTable table) {
        return "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.qualified(), table.keyName());
    }

    String addKey(DataTable table) {
        return "ALTER TABLE %s ADD CONSTRAINT %s PRIMARY KEY (%s)"
                .formatted(table.qualified(), table.keyName(), joined(keys(), ", ", i -> target(table, i)));
    }

    String insert(DataTable table) {
        var all = IntStream.range(0, columns.size()).boxed().toList();
        return "INSERT INTO %s (%s) SELECT %s FROM staged s"
                .formatted(
                        table.qualified(),
                        joined(all, ", ", i -> target(table, i)),
                        joined(all, ", ", i -> "s.v" + (i + 1)));
    }
}
