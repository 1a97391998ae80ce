package cn.govshare.testkit;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/// Two who act at the same moment: the second comes while the first one's transaction is under way.
public final class Rivals {
    private Rivals() {}

    /// Begins the second's act, and comes back when it waits for the first, or is through without waiting.
    ///
    /// @param first process id of the first one's connection, as `pg_backend_pid()` tells it inside its transaction
    /// @param dataSource where it is seen who waits
    public static <T> CompletableFuture<T> begin(Supplier<T> second, int first, DataSource dataSource) {
        var begun = CompletableFuture.supplyAsync(second);
        Awaitility.await().until(() -> begun.isDone() || somebodyWaitsFor(first, dataSource));
        return begun;
    }

    private static boolean somebodyWaitsFor(int first, DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var waiting = connection.prepareStatement(
                        "SELECT count(*) > 0 FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))")) {
            waiting.setInt(1, first);
            try (var found = waiting.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }
}
