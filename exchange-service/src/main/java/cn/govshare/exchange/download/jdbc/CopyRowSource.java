package cn.govshare.exchange.download.jdbc;

import cn.govshare.exchange.dataset.DataColumn;
import cn.govshare.exchange.dataset.DataTable;
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
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/// Streams rows by COPY; a slow reader slows the database down instead of filling memory.
@Component
class CopyRowSource implements RowSource {
    private final HikariDataSource dataSource;
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

    CopyRowSource(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void stream(DataTable table, List<PublishedItem> items, RowWriter writer) throws IOException {
        try (var connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            boolean whole = false;
            try {
                copy(connection, statement(table, items), writer);
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

    private static void copy(Connection connection, String statement, RowWriter writer)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement);
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
            writer.row(line);
        }
    }

    private static String statement(DataTable table, List<PublishedItem> items) {
        var expressions = items.stream().map(item -> expression(table, item)).collect(Collectors.joining(", "));
        return "COPY (SELECT %s FROM %s) TO STDOUT".formatted(expressions, table.qualified());
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
