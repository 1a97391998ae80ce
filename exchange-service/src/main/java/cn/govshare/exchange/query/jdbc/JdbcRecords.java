package cn.govshare.exchange.query.jdbc;

import cn.govshare.exchange.dataset.DataColumn;
import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.RowFilter;
import cn.govshare.exchange.query.FoundRecord;
import cn.govshare.exchange.query.QueryLimits;
import cn.govshare.exchange.query.RecordSearch;
import cn.govshare.exchange.query.Records;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds records in a read-only transaction with a time limit. Names in the statement are generated, values are bound.
@Repository
class JdbcRecords implements Records {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final JdbcClient jdbc;
    private final TransactionTemplate readOnly;
    private final String timeout;

    JdbcRecords(JdbcClient jdbc, PlatformTransactionManager transactions, QueryLimits limits) {
        this.jdbc = jdbc;
        this.readOnly = new TransactionTemplate(transactions);
        this.readOnly.setReadOnly(true);
        this.timeout = limits.timeout().toMillis() + "ms";
    }

    @Override
    public List<List<FoundRecord>> find(List<RecordSearch> searches) {
        return Objects.requireNonNull(readOnly.execute(_ -> {
            jdbc.sql("SELECT set_config('statement_timeout', ?, true)")
                    .param(timeout)
                    .query((_, _) -> true)
                    .list();
            return searches.stream().map(this::select).toList();
        }));
    }

    private List<FoundRecord> select(RecordSearch search) {
        var table = search.table();
        if (search.keys().keySet().stream().anyMatch(item -> table.column(item).isEmpty())) {
            return List.of();
        }
        var keys = List.copyOf(search.keys().keySet());
        var filter = RowFilter.of(search.table(), search.limits());
        var parameters = new ArrayList<Object>();
        keys.forEach(item -> parameters.add(Objects.requireNonNull(search.keys().get(item))));
        parameters.addAll(filter.operandsInPlaces());
        parameters.addAll(search.after());
        return jdbc.sql(statement(search, keys, filter))
                .params(parameters)
                .query((rs, _) -> record(rs, search))
                .list();
    }

    private static String statement(RecordSearch search, List<PublishedItem> keys, RowFilter filter) {
        var table = search.table();
        return "SELECT %s FROM %s WHERE %s %s LIMIT %d"
                .formatted(
                        Stream.concat(
                                        search.items().stream().map(item -> leaving(search, item)),
                                        search.keyItems().stream().map(item -> expression(table.column(item))))
                                .collect(Collectors.joining(", ")),
                        table.qualified(),
                        Stream.concat(
                                        keys.stream()
                                                .map(item -> table.requireColumn(item)
                                                                .name()
                                                                .quoted() + " = ?"),
                                        Stream.of(filter.condition(_ -> "?")))
                                .collect(Collectors.joining(" AND ")),
                        order(search),
                        search.limit());
    }

    /// By the key, behind the record that the page before ended with; a search by the whole key finds one at most.
    private static String order(RecordSearch search) {
        if (search.keys().keySet().containsAll(search.keyItems())) {
            return "";
        }
        var columns = search.keyItems().stream()
                .map(item -> expression(search.table().column(item)))
                .collect(Collectors.joining(", "));
        var behind = search.after().isEmpty()
                ? ""
                : "AND (%s) > (%s)"
                        .formatted(
                                columns, search.after().stream().map(_ -> "?").collect(Collectors.joining(", ")));
        return "%s ORDER BY %s".formatted(behind, columns);
    }

    private static String leaving(RecordSearch search, PublishedItem item) {
        var plain = expression(search.table().column(item));
        var mask = search.masks().get(item.name());
        return mask == null ? plain : mask.sql(plain);
    }

    /// An item that came with a later revision than the last push has no column yet.
    private static String expression(Optional<DataColumn> column) {
        return column.map(each -> each.name().quoted()).orElse("NULL");
    }

    private static FoundRecord record(ResultSet rs, RecordSearch search) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        int index = 1;
        for (var item : search.items()) {
            values.put(item.name(), value(rs, index++, item.type()));
        }
        var key = new HashMap<String, String>();
        for (var item : search.keyItems()) {
            var value = value(rs, index++, item.type());
            if (value != null) {
                key.put(item.name(), ItemValue.canonical(value));
            }
        }
        return new FoundRecord(values, key);
    }

    private static @Nullable Object value(ResultSet rs, int index, ItemType type) throws SQLException {
        return switch (type) {
            case STRING, TEXT -> rs.getString(index);
            case INTEGER, DECIMAL, MONEY, DOUBLE, BOOLEAN -> rs.getObject(index);
            case DATE -> rs.getObject(index, LocalDate.class);
            case DATETIME -> {
                var moment = rs.getObject(index, OffsetDateTime.class);
                yield moment == null ? null : moment.withOffsetSameInstant(CHINA);
            }
        };
    }
}
