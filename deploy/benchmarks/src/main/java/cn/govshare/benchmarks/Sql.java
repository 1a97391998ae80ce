package cn.govshare.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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

    /// The first column of what is found.
    static List<String> texts(Connection database, String select) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = database.prepareStatement(select);
                var found = statement.executeQuery()) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
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
