package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.push.Staging;
import cn.govshare.exchange.push.StagingArea;
import cn.govshare.exchange.push.StagingLimits;
import cn.govshare.kernel.event.PublishedItem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Stages batches in temporary tables, which leave with their transaction.
@Component
class CopyStagingArea implements StagingArea {
    private static final Executor SAME_THREAD = Runnable::run;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final StagingLimits limits;
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

    CopyStagingArea(DataSource dataSource, JdbcClient jdbc, StagingLimits limits) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.limits = limits;
    }

    @Override
    public Staging open(List<PublishedItem> columns) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A batch is staged within its transaction");
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.setNetworkTimeout(SAME_THREAD, (int) limits.answer().toMillis());
            var staging = new StagingTable(columns);
            jdbc.sql("SET LOCAL work_mem = '64MB'").update();
            jdbc.sql("SET LOCAL maintenance_work_mem = '128MB'").update();
            jdbc.sql(staging.create()).update();
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(staging.copy());
            return new CopyStaging(jdbc, copy, staging, translator);
        } catch (SQLException e) {
            throw CopyStaging.translated(translator, e);
        }
    }
}
