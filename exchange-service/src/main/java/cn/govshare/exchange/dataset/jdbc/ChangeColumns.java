package cn.govshare.exchange.dataset.jdbc;

import cn.govshare.exchange.dataset.DataTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a data set's table needs so that its changes can be followed: a number on each row that changed, and a table
/// for what rows were before they went. Rows of the first fill have no number and cost the index nothing.
final class ChangeColumns {
    private final JdbcClient jdbc;

    ChangeColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Under the data set's lock, or before anybody can know the table.
    void addTo(DataTable table) {
        ddl("ALTER TABLE %s ADD COLUMN IF NOT EXISTS \"change_no\" bigint".formatted(table.qualified()));
        ddl("CREATE INDEX ON %s (\"change_no\") WHERE \"change_no\" IS NOT NULL".formatted(table.qualified()));
        ddl("CREATE TABLE %s (LIKE %s)".formatted(table.qualifiedFormer(), table.qualified()));
        ddl("""
            ALTER TABLE %s DROP COLUMN "merged_at", ALTER COLUMN "change_no" SET NOT NULL,
                ADD COLUMN "deleted" boolean NOT NULL, ADD COLUMN "at" timestamptz NOT NULL DEFAULT now()\
            """.formatted(table.qualifiedFormer()));
        ddl("CREATE INDEX ON %s (\"change_no\")".formatted(table.qualifiedFormer()));
    }

    private void ddl(String statement) {
        jdbc.sql(statement).update();
    }
}
