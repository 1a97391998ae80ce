package cn.govshare.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/// The table in which the exchange keeps a data set, for floors that read it without the exchange.
record StoredTable(int schema, int number) {
    static StoredTable of(Connection database, String resource) throws SQLException {
        try (var query = database.prepareStatement("""
                SELECT schema_no, table_no FROM data_set JOIN data_set_table USING (table_no)
                WHERE data_set.resource = ?""")) {
            query.setString(1, resource);
            try (var found = query.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("There is no data set " + resource);
                }
                return new StoredTable(found.getInt(1), found.getInt(2));
            }
        }
    }

    private String name() {
        return "provider_%d.data_set_%d".formatted(schema, number);
    }

    /// The items of the demo city's persons, as they are granted.
    String copyCsv() {
        return "COPY (SELECT item_1, item_2, item_3, item_4, item_5, item_6 FROM %s) TO STDOUT (FORMAT csv)"
                .formatted(name());
    }

    /// One person by the key.
    String select() {
        return "SELECT item_1, item_2, item_3, item_4, item_5, item_6 FROM %s WHERE item_1 = ?".formatted(name());
    }
}
