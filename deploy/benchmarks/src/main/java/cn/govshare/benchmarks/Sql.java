package cn.govshare.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// What benchmarks say to a database.
final class Sql {
    private Sql() {}

    static void run(Connection database, String... statements) throws SQLException {
        for (var each : statements) {
            try (var statement = database.createStatement()) {
                statement.execute(each);
            }
        }
    }

    static long number(Connection database, String select) throws SQLException {
        try (var statement = database.prepareStatement(select)) {
            return number(statement);
        }
    }

    static long number(PreparedStatement select) throws SQLException {
        try (var found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
