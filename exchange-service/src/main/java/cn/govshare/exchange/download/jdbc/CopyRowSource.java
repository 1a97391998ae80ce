package cn.govshare.exchange.download.jdbc;

import cn.govshare.exchange.dataset.DataColumn;
import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.RowFilter;
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
import java.util.stream.Collectors;
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
        if (request.table().isEmpty()) {
            return;
        }
        var table = request.table().get();
        var filter = RowFilter.of(table, request.limits());
        try (var connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            boolean whole = false;
            try {
                operands(connection, filter);
                copy(connection, statement(table, request.columns(), filter), writer);
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

    private static String setting(int number) {
        return "govshare.rows_" + number;
    }

    private static void copy(Connection connection, String statement, RowWriter writer)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement);
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
            writer.row(line);
        }
    }

    private static String statement(DataTable table, List<PublishedItem> items, RowFilter filter) {
        var expressions = items.stream().map(item -> expression(table, item)).collect(Collectors.joining(", "));
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

    private static String counting(DataTable table, RowFilter filter) {
        return "SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s LIMIT ?) AS opened"
                .formatted(table.qualified(), filter.condition(_ -> "?"));
    }

    private static String expression(DataTable table, PublishedItem item) {
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
