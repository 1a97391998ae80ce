package cn.govshare.audit.log.jdbc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The partitions that records can arrive in.
@Component
class OpenMonths {
    private final JdbcClient jdbc;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    OpenMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes sure that there is room for the month of the day and, ahead of its time, for the one after.
    void open(LocalDate day) {
        openMonth(YearMonth.from(day));
        openMonth(YearMonth.from(day).plusMonths(1));
    }

    private void openMonth(YearMonth month) {
        if (known.contains(month)) {
            return;
        }
        jdbc.sql("SELECT open_audit_month(:day)")
                .param("day", month.atDay(1))
                .query(Boolean.class)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.add(month);
            }
        });
    }
}
