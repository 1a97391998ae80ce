package cn.govshare.exchange.dataset.jdbc;

import cn.govshare.exchange.dataset.DataRows;
import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.StoredRow;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Names in the statements are generated, values are bound.
@Repository
class JdbcDataRows implements DataRows {
    private final JdbcClient jdbc;

    JdbcDataRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredRow> find(DataTable table, List<PublishedItem> items, Map<PublishedItem, Object> key) {
        if (key.keySet().stream().anyMatch(item -> table.column(item).isEmpty())) {
            return Optional.empty();
        }
        var keys = List.copyOf(key.keySet());
        return jdbc.sql(select(table, items, keys))
                .params(keys.stream().map(key::get).toList())
                .query((rs, _) -> row(rs, items))
                .optional();
    }

    private static String select(DataTable table, List<PublishedItem> items, List<PublishedItem> keys) {
        return "SELECT \"merged_at\"%s FROM %s WHERE %s"
                .formatted(
                        items.stream()
                                .map(item -> ", "
                                        + table.column(item)
                                                .map(column -> column.name().quoted())
                                                .orElse("NULL"))
                                .collect(Collectors.joining()),
                        table.qualified(),
                        equal(table, keys, " AND "));
    }

    private static String equal(DataTable table, List<PublishedItem> items, String separator) {
        return items.stream()
                .map(item -> table.requireColumn(item).name().quoted() + " = ?")
                .collect(Collectors.joining(separator));
    }

    private static StoredRow row(ResultSet rs, List<PublishedItem> items) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < items.size(); i++) {
            values.put(items.get(i).name(), value(rs, i + 2, items.get(i).type()));
        }
        return new StoredRow(values, rs.getTimestamp(1).toInstant());
    }

    private static @Nullable Object value(ResultSet rs, int index, ItemType type) throws SQLException {
        return switch (type) {
            case STRING, TEXT -> rs.getString(index);
            case INTEGER, DECIMAL, MONEY, DOUBLE, BOOLEAN -> rs.getObject(index);
            case DATE -> rs.getObject(index, LocalDate.class);
            case DATETIME -> rs.getObject(index, OffsetDateTime.class);
        };
    }

    @Override
    public boolean change(
            DataTable table,
            Map<PublishedItem, Object> key,
            Map<PublishedItem, @Nullable Object> values,
            long changeNo) {
        var changed = List.copyOf(values.keySet());
        var keys = List.copyOf(key.keySet());
        if (table.keepsFormer()) {
            jdbc.sql(keep(table, keys))
                    .param(changeNo)
                    .params(keys.stream().map(key::get).toList())
                    .update();
        }
        var parameters = new ArrayList<@Nullable Object>();
        changed.forEach(item -> parameters.add(values.get(item)));
        parameters.add(changeNo);
        keys.forEach(item -> parameters.add(key.get(item)));
        return jdbc.sql(update(table, changed, keys)).params(parameters).update() == 1;
    }

    private static String former(DataTable table) {
        return table.formerColumns().stream()
                .map(column -> column.name().quoted())
                .collect(Collectors.joining(", "));
    }

    private static String keep(DataTable table, List<PublishedItem> keys) {
        return "INSERT INTO %1$s (%2$s, \"change_no\", \"deleted\") SELECT %2$s, ?, false FROM %3$s WHERE %4$s"
                .formatted(table.qualifiedFormer(), former(table), table.qualified(), equal(table, keys, " AND "));
    }

    private static String update(DataTable table, List<PublishedItem> changed, List<PublishedItem> keys) {
        return "UPDATE %s SET %s, \"change_no\" = ? WHERE %s"
                .formatted(table.qualified(), equal(table, changed, ", "), equal(table, keys, " AND "));
    }

    @Override
    public boolean remove(DataTable table, Map<PublishedItem, Object> key, long changeNo) {
        var keys = List.copyOf(key.keySet());
        return jdbc.sql(delete(table, keys))
                        .params(keys.stream().map(key::get).toList())
                        .param(changeNo)
                        .update()
                == 1;
    }

    private static String delete(DataTable table, List<PublishedItem> keys) {
        return """
            WITH gone AS (DELETE FROM %1$s WHERE %2$s RETURNING *)
            INSERT INTO %3$s (%4$s, "change_no", "deleted") SELECT %4$s, ?, true FROM gone\
            """.formatted(table.qualified(), equal(table, keys, " AND "), table.qualifiedFormer(), former(table));
    }
}
