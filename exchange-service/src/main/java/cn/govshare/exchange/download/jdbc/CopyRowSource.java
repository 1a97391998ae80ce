package cn.govshare.exchange.download.jdbc;

import cn.govshare.exchange.dataset.DataColumn;
import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.dataset.RowFilter;
import cn.govshare.exchange.download.ChangeRequest;
import cn.govshare.exchange.download.RowRequest;
import cn.govshare.exchange.download.RowSource;
import cn.govshare.exchange.download.RowWriter;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/// Streams rows by COPY; a slow reader slows the database down instead of filling memory.
@Component
class CopyRowSource implements RowSource {
    private final HikariDataSource dataSource;
    private final JdbcClient jdbc;
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

    CopyRowSource(HikariDataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    @Override
    public void stream(RowRequest request, RowWriter writer) throws IOException {
        if (request.table().isPresent()) {
            var table = request.table().get();
            var filter = RowFilter.of(table, request.limits());
            stream(statement(table, request, filter), filter, writer);
        }
    }

    @Override
    public void changes(ChangeRequest request, RowWriter writer) throws IOException {
        var filter = RowFilter.of(request.table(), request.limits());
        stream(ChangeStatements.copy(request, filter), filter, writer);
    }

    private void stream(String statement, RowFilter filter, RowWriter writer) throws IOException {
        try (var connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            boolean whole = false;
            try {
                operands(connection, filter);
                copy(connection, statement, writer);
                forget(connection, filter);
                whole = true;
            } finally {
                if (!whole) {
                    // A cancel could reach the connection's next user; without the connection the COPY ends too.
                    connection.abort(Runnable::run);
                    dataSource.evictConnection(connection);
                }
            }
        } catch (SQLException e) {
            var known = translator.translate("stream rows", null, e);
            throw known == null ? new UncategorizedSQLException("stream rows", null, e) : known;
        }
    }

    /// COPY takes no parameters; the values of row limits wait for it as settings of the session.
    private static void operands(Connection connection, RowFilter filter) throws SQLException {
        var operands = filter.operands();
        try (var set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
            for (int i = 0; i < operands.size(); i++) {
                set.setString(1, setting(i));
                set.setString(2, operands.get(i));
                set.execute();
            }
        }
    }

    private static void forget(Connection connection, RowFilter filter) throws SQLException {
        try (var set = connection.prepareStatement("SELECT set_config(?, '', false)")) {
            for (int i = 0; i < filter.operands().size(); i++) {
                set.setString(1, setting(i));
                set.execute();
            }
        }
    }

    static String setting(int number) {
        return "govshare.rows_" + number;
    }

    private static void copy(Connection connection, String statement, RowWriter writer)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement);
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
            writer.row(line);
        }
    }

    private static String statement(DataTable table, RowRequest request, RowFilter filter) {
        var expressions = Stream.concat(
                        request.items().stream().map(item -> leaving(table, item, request.masks())),
                        request.keyItems().stream().map(item -> expression(table, item)))
                .collect(Collectors.joining(", "));
        return "COPY (SELECT %s FROM %s WHERE %s) TO STDOUT"
                .formatted(
                        expressions,
                        table.qualified(),
                        filter.condition(number -> "current_setting('%s')".formatted(setting(number))));
    }

    @Override
    public long count(RowRequest request, long most) {
        if (request.table().isEmpty()) {
            return 0;
        }
        var table = request.table().get();
        var filter = RowFilter.of(table, request.limits());
        return jdbc.sql(counting(table, filter))
                .params(filter.operandsInPlaces())
                .param(most)
                .query(Long.class)
                .single();
    }

    @Override
    public long count(ChangeRequest request, long most) {
        var filter = RowFilter.of(request.table(), request.limits());
        return jdbc.sql(ChangeStatements.count(request, filter))
                .params(operands(filter))
                .param(most)
                .query(Long.class)
                .single();
    }

    @Override
    public long reach(ChangeRequest request, int most) {
        var filter = RowFilter.of(request.table(), request.limits());
        return jdbc.sql(ChangeStatements.reach(request, filter))
                .params(operands(filter))
                .param(most - 1)
                .query(Long.class)
                .optional()
                .orElse(request.upTo());
    }

    /// Of a statement with two parts: the rows that are, and those that went.
    private static List<String> operands(RowFilter filter) {
        return Stream.concat(filter.operandsInPlaces().stream(), filter.operandsInPlaces().stream())
                .toList();
    }

    private static String counting(DataTable table, RowFilter filter) {
        return "SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s LIMIT ?) AS opened"
                .formatted(table.qualified(), filter.condition(_ -> "?"));
    }

    static String leaving(DataTable table, PublishedItem item, Map<String, Mask> masks) {
        var plain = expression(table, item);
        var mask = masks.get(item.name());
        return mask == null ? plain : mask.sql(plain);
    }

    static String expression(DataTable table, PublishedItem item) {
        return table.column(item).map(CopyRowSource::expression).orElse("NULL");
    }

    private static String expression(DataColumn column) {
        var name = column.name().quoted();
        if (column.type() == ItemType.BOOLEAN) {
            return "CASE WHEN %s THEN 'true' WHEN NOT %s THEN 'false' END".formatted(name, name);
        }
        return column.type() == ItemType.DATETIME
                ? "to_char(%s AT TIME ZONE interval '+08:00', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"+08:00\"')".formatted(name)
                : name;
    }
}
