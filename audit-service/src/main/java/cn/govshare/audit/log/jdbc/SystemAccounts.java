package cn.govshare.audit.log.jdbc;

import cn.govshare.audit.log.ReceivedRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Which clients the accounts of business systems belong to, so that records are found by them without an index of
/// their own.
@Component
class SystemAccounts {
    private final JdbcClient jdbc;
    private final Set<SystemAccount> known = ConcurrentHashMap.newKeySet();

    SystemAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record SystemAccount(String account, String client) {}

    /// Takes note of the systems among those who left records, in the transaction in which these are appended.
    void note(Collection<ReceivedRecord> records) {
        var fresh = new HashSet<SystemAccount>();
        for (var each : records) {
            var record = each.record();
            var account = record.account();
            var client = record.client();
            if (account != null && client != null && client.equals(record.accountName())) {
                var system = new SystemAccount(account, client);
                if (!known.contains(system)) {
                    fresh.add(system);
                }
            }
        }
        if (!fresh.isEmpty()) {
            keep(List.copyOf(fresh));
        }
    }

    private void keep(List<SystemAccount> fresh) {
        jdbc.sql("""
                INSERT INTO system_account (account, client) SELECT * FROM unnest(:accounts::text[], :clients::text[])
                ON CONFLICT DO NOTHING""")
                .param("accounts", texts(fresh, SystemAccount::account))
                .param("clients", texts(fresh, SystemAccount::client))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.addAll(fresh);
            }
        });
    }

    private static String[] texts(List<SystemAccount> systems, Function<SystemAccount, String> text) {
        return systems.stream().map(text).toArray(String[]::new);
    }
}
