package cn.govshare.audit.watch;

import cn.govshare.kernel.event.AuditRecorded.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the watch reads of a record.
public record WatchedEntry(
        long seq,
        String action,
        Instant decidedAt,
        @Nullable String department,
        @Nullable String client,
        @Nullable String purpose,
        List<String> items,
        List<String> subjects,
        Decision decision,
        long rows,
        @Nullable String sourceAddress,
        @Nullable String traceId) {
    /// By these acts data leaves, one record PERMITTED for each.
    private static final Set<String> ACCESSES = Set.of(
            "exchange.record.query",
            "exchange.record.verify",
            "exchange.download.start",
            "exchange.quarantine.take",
            "exchange.delivery.start",
            "exchange.bundle.take");

    public WatchedEntry {
        items = List.copyOf(items);
        subjects = List.copyOf(subjects);
    }

    /// True for an access to data that was let through: one record for each.
    public boolean isPermittedAccess() {
        return decision == Decision.PERMITTED && ACCESSES.contains(action);
    }

    /// Rows that left by this act; a download tells of them when it ends, however it ended.
    public long rowsTaken() {
        return switch (action) {
            case "exchange.record.query", "exchange.record.verify", "exchange.quarantine.take" ->
                decision == Decision.PERMITTED ? rows : 0;
            case "exchange.download.finished", "exchange.delivery.finished", "exchange.bundle.taken" -> rows;
            default -> 0;
        };
    }

    /// Calls that the gateway saw answered.
    public boolean tellsOfPassedCalls() {
        return action.equals("gateway.calls.passed");
    }

    /// Calls that the gateway passed on without seeing how they ended.
    public boolean tellsOfUnsureCalls() {
        return action.equals("gateway.calls.unsure");
    }
}
