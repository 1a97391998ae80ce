package cn.govshare.audit.log;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a row of the trail, which tell the record once more beside its bytes.
///
/// @param <X> what goes wrong when a column can't be read
@FunctionalInterface
public interface RecordColumns<X extends Exception> {
    <T> @Nullable T get(String column, Class<T> type) throws X;

    /// Columns that hold lists.
    ///
    /// @param <X> what goes wrong when a column can't be read
    @FunctionalInterface
    interface Lists<X extends Exception> {
        String[] get(String column) throws X;
    }

    /// The record as the columns tell it.
    static <X extends Exception> AuditRecorded record(RecordColumns<X> row, Lists<X> lists) throws X {
        return new AuditRecorded(
                need(row, "record", UUID.class),
                row.get("access_id", UUID.class),
                need(row, "action", String.class),
                need(row, "decided_at", OffsetDateTime.class).toInstant(),
                need(row, "producer", String.class),
                row.get("department", String.class),
                row.get("account", String.class),
                row.get("account_name", String.class),
                row.get("client", String.class),
                List.of(lists.get("roles")),
                row.get("resource", String.class),
                row.get("revision", Integer.class),
                row.get("subject", String.class),
                List.of(lists.get("items")),
                row.get("purpose", String.class),
                row.get("matter", String.class),
                text(row.get("grant_id", UUID.class)),
                Decision.valueOf(need(row, "decision", String.class)),
                row.get("reason", String.class),
                row.get("article", String.class),
                row.get("row_count", Long.class),
                row.get("byte_count", Long.class),
                row.get("digest", String.class),
                row.get("source_address", String.class),
                row.get("trace_id", String.class),
                row.get("case_id", UUID.class),
                List.of(lists.get("subjects")),
                row.get("producer_instance", UUID.class),
                row.get("producer_sequence", Long.class),
                need(row, "version", Long.class));
    }

    private static <T, X extends Exception> T need(RecordColumns<X> row, String column, Class<T> type) throws X {
        var value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("Column %s is empty".formatted(column));
        }
        return value;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
