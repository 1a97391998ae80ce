package cn.govshare.exchange.dataset.jdbc;

import cn.govshare.exchange.dataset.DataTable;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives tables that were made by an earlier version what later ones have: since when a row is there, and the
/// numbers of changes. Migrations can't: the tables belong to the service's own role. Each table once, under a lock
/// that other replicas wait for.
@Component
class WidenOlderTables implements ApplicationRunner {
    private static final String WITHOUT_TIME =
            "SELECT table_no, schema_no FROM data_set_table WHERE NOT keeps_time ORDER BY table_no FOR UPDATE";
    private static final String WITHOUT_CHANGES =
            "SELECT table_no, schema_no FROM data_set_table WHERE NOT keeps_changes ORDER BY table_no FOR UPDATE";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    WidenOlderTables(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> {
            for (var table : older(WITHOUT_TIME)) {
                jdbc.sql(knowTime(table)).update();
            }
            jdbc.sql("UPDATE data_set_table SET keeps_time = true WHERE NOT keeps_time")
                    .update();
            for (var table : older(WITHOUT_CHANGES)) {
                new ChangeColumns(jdbc).addTo(table);
            }
            jdbc.sql("UPDATE data_set_table SET keeps_changes = true WHERE NOT keeps_changes")
                    .update();
        });
    }

    private List<DataTable> older(String select) {
        return jdbc.sql(select)
                .query((rs, _) ->
                        new DataTable(rs.getInt("table_no"), rs.getInt("schema_no"), List.of(), List.of(), false))
                .list();
    }

    private static String knowTime(DataTable table) {
        return "ALTER TABLE %s ADD COLUMN IF NOT EXISTS \"merged_at\" timestamptz NOT NULL DEFAULT now()"
                .formatted(table.qualified());
    }
}
