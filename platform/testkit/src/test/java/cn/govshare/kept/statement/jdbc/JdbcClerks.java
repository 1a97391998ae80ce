package cn.govshare.kept.statement.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

final class JdbcClerks {
    void clear(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM clerk")) {
            statement.execute();
        }
    }
}
