package cn.govshare.exchange.dataset.jdbc;

import cn.govshare.exchange.dataset.DataColumn;
import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDataSets implements DataSets {
    private final JdbcClient jdbc;

    JdbcDataSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DataSet> find(ResourceCode resource) {
        return jdbc.sql("""
            SELECT d.resource, d.table_no, d.revision, d.rows, d.last_batch, d.merged_at, d.position,
                   d.changes_from, d.version, t.schema_no, t.key_items,
                   EXISTS (SELECT FROM former_rows_kept k WHERE k.resource = d.resource) AS keeps_former,
                   array_agg(c.column_no ORDER BY c.column_no) AS numbers,
                   array_agg(c.item ORDER BY c.column_no) AS items,
                   array_agg(c.type ORDER BY c.column_no) AS types,
                   array_agg(c.indexed ORDER BY c.column_no) AS indexed
            FROM data_set d JOIN data_set_table t USING (table_no) JOIN data_set_column c USING (table_no)
            WHERE d.resource = :resource
            GROUP BY d.resource, t.table_no\
            """)
                .param("resource", resource.value())
                .query(JdbcDataSets::dataSet)
                .optional();
    }

    @Override
    public void lock(ResourceCode resource) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('push ' || :resource, 0))")
                .param("resource", resource.value())
                .query((_, _) -> true)
                .list();
    }

    @Override
    public void fit(Offer offer, Instant at) {
        if (find(offer.resource()).filter(dataSet -> hasKeyOf(dataSet, offer)).isPresent()) {
            lock(offer.resource());
            prepare(offer, at);
        }
    }

    private static List<String> keys(Offer offer) {
        return offer.keyItems().stream().map(PublishedItem::name).toList();
    }

    private static boolean hasKeyOf(DataSet dataSet, Offer offer) {
        return dataSet.table().keyItems().equals(keys(offer))
                && offer.keyItems().stream()
                        .allMatch(item -> dataSet.table().column(item).isPresent());
    }

    @Override
    public DataSet prepare(Offer offer, Instant at) {
        var keys = keys(offer);
        var present = find(offer.resource());
        var fits = present.filter(dataSet -> hasKeyOf(dataSet, offer));
        if (fits.isPresent()) {
            var dataSet = fits.get();
            return dataSet.in(widened(dataSet.table(), offer));
        }
        var table = newTable(offer, keys, at);
        return present.map(dataSet -> dataSet.anewIn(table))
                .orElseGet(() -> DataSet.empty(offer.resource(), table, offer.revision()));
    }

    /// Beside the items a row knows when it first came, so that a correction goes to nobody who can't have received
    /// it, and the number of its last change.
    private DataTable newTable(Offer offer, List<String> keys, Instant at) {
        int schemaNumber = schemaOf(offer.provider());
        int number = jdbc.sql("""
            INSERT INTO data_set_table (resource, schema_no, key_items, created_at, keeps_time, keeps_changes)
            VALUES (:resource, :schema, :keys, :at, true, true) RETURNING table_no\
            """)
                .param("resource", offer.resource().value())
                .param("schema", schemaNumber)
                .param("keys", keys.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
        var columns = new ArrayList<DataColumn>();
        for (var item : offer.items()) {
            columns.add(column(columns.size() + 1, item));
        }
        var table = new DataTable(number, schemaNumber, keys, columns, keepsFormer(offer.resource()));
        var definitions = columns.stream()
                .map(column -> column.name().quoted() + " " + sqlType(column.type()))
                .collect(Collectors.joining(", "));
        var key = offer.keyItems().stream()
                .map(item -> table.requireColumn(item).name().quoted())
                .collect(Collectors.joining(", "));
        ddl("CREATE TABLE %s (%s, \"merged_at\" timestamptz NOT NULL DEFAULT now(), CONSTRAINT %s PRIMARY KEY (%s))"
                .formatted(table.qualified(), definitions, table.keyName(), key));
        new ChangeColumns(jdbc).addTo(table);
        columns.forEach(column -> enter(table, column));
        return table;
    }

    private boolean keepsFormer(ResourceCode resource) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM former_rows_kept WHERE resource = :resource)")
                .param("resource", resource.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void keepFormer(ResourceCode resource) {
        if (!keepsFormer(resource)) {
            lock(resource);
            jdbc.sql("INSERT INTO former_rows_kept (resource) VALUES (:resource) ON CONFLICT DO NOTHING")
                    .param("resource", resource.value())
                    .update();
        }
    }

    private int schemaOf(DepartmentCode provider) {
        jdbc.sql("INSERT INTO provider_schema (provider) VALUES (:provider) ON CONFLICT DO NOTHING")
                .param("provider", provider.value())
                .update();
        int number = jdbc.sql("SELECT schema_no FROM provider_schema WHERE provider = :provider")
                .param("provider", provider.value())
                .query(Integer.class)
                .single();
        ddl("CREATE SCHEMA IF NOT EXISTS \"provider_%d\"".formatted(number));
        return number;
    }

    /// Art. 8: a revision may bring items; what was pushed before stays.
    private DataTable widened(DataTable table, Offer offer) {
        var columns = new ArrayList<>(table.columns());
        for (var item : offer.items()) {
            if (table.column(item).isEmpty()) {
                var column = column(columns.size() + 1, item);
                for (var widened : List.of(table.qualified(), table.qualifiedFormer())) {
                    ddl("ALTER TABLE %s ADD COLUMN %s %s"
                            .formatted(widened, column.name().quoted(), sqlType(column.type())));
                }
                fill(table, column);
                enter(table, column);
                columns.add(column);
            }
        }
        return new DataTable(table.number(), table.schemaNumber(), table.keyItems(), columns, table.keepsFormer());
    }

    /// Values of an item whose type became wider go with it; the former column stays as it was.
    private void fill(DataTable table, DataColumn wider) {
        table.columns().stream()
                .filter(column ->
                        column.item().equals(wider.item()) && column.type().widensTo(wider.type()))
                .reduce((_, latest) -> latest)
                .ifPresent(former -> {
                    for (var filled : List.of(table.qualified(), table.qualifiedFormer())) {
                        ddl("UPDATE %s SET %s = %s"
                                .formatted(
                                        filled,
                                        wider.name().quoted(),
                                        former.name().quoted()));
                    }
                });
    }

    private static DataColumn column(int number, PublishedItem item) {
        return new DataColumn(number, item.name(), item.type(), item.queryable() && !item.key());
    }

    private void enter(DataTable table, DataColumn column) {
        jdbc.sql("""
            INSERT INTO data_set_column (table_no, item, type, column_no, indexed)
            VALUES (:table, :item, :type, :number, :indexed)\
            """)
                .param("table", table.number())
                .param("item", column.item())
                .param("type", column.type().name())
                .param("number", column.number())
                .param("indexed", column.indexed())
                .update();
        if (column.indexed()) {
            // A hash takes text of any length and is asked for equality only.
            var method = column.type() == ItemType.STRING || column.type() == ItemType.TEXT ? "hash" : "btree";
            ddl("CREATE INDEX ON %s USING %s (%s)"
                    .formatted(table.qualified(), method, column.name().quoted()));
        }
    }

    private void ddl(String statement) {
        jdbc.sql(statement).update();
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

    @Override
    public List<ResourceCode> withChanges() {
        return jdbc.sql("SELECT resource FROM data_set WHERE position > changes_from ORDER BY resource")
                .query((rs, _) -> new ResourceCode(rs.getString(1)))
                .list();
    }

    @Override
    public long forgetFormer(ResourceCode resource, Instant before) {
        return find(resource).map(dataSet -> forget(dataSet, before)).orElse(0L);
    }

    private long forget(DataSet dataSet, Instant before) {
        return jdbc.sql(forget(dataSet.table()))
                .param("before", Timestamp.from(before))
                .param("resource", dataSet.resource().value())
                .query(Long.class)
                .single();
    }

    private static String forget(DataTable table) {
        return """
            WITH gone AS (DELETE FROM %s WHERE "at" < :before RETURNING "change_no"),
                told AS (UPDATE data_set SET changes_from = greatest(changes_from, last)
                         FROM (SELECT max("change_no") AS last FROM gone) g
                         WHERE resource = :resource AND last IS NOT NULL)
            SELECT count(*) FROM gone\
            """.formatted(table.qualifiedFormer());
    }

    @Override
    public void save(DataSet dataSet) {
        jdbc.sql("""
            INSERT INTO data_set
                (resource, table_no, revision, rows, last_batch, merged_at, position, changes_from, version)
            VALUES (:resource, :table, :revision, :rows, :lastBatch, :mergedAt, :position, :changesFrom, :version)
            ON CONFLICT (resource) DO UPDATE SET
                table_no = excluded.table_no, revision = excluded.revision, rows = excluded.rows,
                last_batch = excluded.last_batch, merged_at = excluded.merged_at, position = excluded.position,
                changes_from = excluded.changes_from, version = excluded.version\
            """)
                .param("resource", dataSet.resource().value())
                .param("table", dataSet.table().number())
                .param("revision", dataSet.revision())
                .param("rows", dataSet.rows())
                .param("lastBatch", dataSet.lastBatch().orElse(null))
                .param("mergedAt", dataSet.mergedAt().map(Timestamp::from).orElse(null))
                .param("position", dataSet.position())
                .param("changesFrom", dataSet.changesFrom())
                .param("version", dataSet.version())
                .update();
    }

    private static DataSet dataSet(ResultSet rs, int row) throws SQLException {
        var numbers = (Integer[]) rs.getArray("numbers").getArray();
        var items = (String[]) rs.getArray("items").getArray();
        var types = (String[]) rs.getArray("types").getArray();
        var indexed = (Boolean[]) rs.getArray("indexed").getArray();
        var columns = new ArrayList<DataColumn>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            columns.add(new DataColumn(numbers[i], items[i], ItemType.valueOf(types[i]), indexed[i]));
        }
        var keys = List.of((String[]) rs.getArray("key_items").getArray());
        var mergedAt = rs.getTimestamp("merged_at");
        return new DataSet(
                new ResourceCode(rs.getString("resource")),
                new DataTable(
                        rs.getInt("table_no"), rs.getInt("schema_no"), keys, columns, rs.getBoolean("keeps_former")),
                rs.getInt("revision"),
                rs.getLong("rows"),
                Optional.ofNullable(rs.getString("last_batch")),
                Optional.ofNullable(mergedAt).map(Timestamp::toInstant),
                rs.getLong("position"),
                rs.getLong("changes_from"),
                rs.getLong("version"));
    }
}
