package cn.govshare.audit.watch;

import cn.govshare.kernel.event.AuditRecorded.Decision;
import java.time.Instant;
import java.util.List;
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
    public WatchedEntry {
        items = List.copyOf(items);
        subjects = List.copyOf(subjects);
    }

    /// True for an access to data that was let through: one record for each.
    public boolean isPermittedAccess() {
        return decision == Decision.PERMITTED
                && (action.equals("exchange.record.query") || action.equals("exchange.download.start"));
    }

    /// Rows that left by this act; a download tells of them when it ends, however it ended.
    public long rowsTaken() {
        return switch (action) {
            case "exchange.record.query" -> decision == Decision.PERMITTED ? rows : 0;
            case "exchange.download.finished" -> rows;
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
