package cn.govshare.exchange.dataset.jdbc;

import cn.govshare.exchange.dataset.DataTable;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives tables that were made before rows knew since when they are there the column that says so. Migrations can't:
/// the
/// tables belong to the service's own role. Each table once, under a lock that other replicas wait for.
@Component
class WidenOlderTables implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    WidenOlderTables(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> {
            for (var table : older()) {
                jdbc.sql(widen(table)).update();
                jdbc.sql("UPDATE data_set_table SET keeps_time = true WHERE table_no = ?")
                        .param(table.number())
                        .update();
            }
        });
    }

    private List<DataTable> older() {
        return jdbc.sql("""
                SELECT table_no, schema_no FROM data_set_table WHERE NOT keeps_time ORDER BY table_no FOR UPDATE""")
                .query((rs, _) -> new DataTable(rs.getInt("table_no"), rs.getInt("schema_no"), List.of(), List.of()))
                .list();
    }

    private static String widen(DataTable table) {
        return "ALTER TABLE %s ADD COLUMN IF NOT EXISTS \"merged_at\" timestamptz NOT NULL DEFAULT now()"
                .formatted(table.qualified());
    }
}
