package cn.govshare.broken.statement.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

final class JdbcClerks {
    void clear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DELETE FROM clerk");
        }
    }
}
