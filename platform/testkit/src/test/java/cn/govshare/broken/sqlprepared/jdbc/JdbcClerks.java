package cn.govshare.broken.sqlprepared.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

final class JdbcClerks {
    void dismiss(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement(new StringBuilder("DELETE FROM clerk WHERE name = '")
                .append(name)
                .append("'")
                .toString())) {
            statement.execute();
        }
    }
}
