package cn.govshare.audit.verification.app;

import cn.govshare.audit.verification.Finding;
import cn.govshare.audit.verification.Flaw;
import cn.govshare.audit.verification.StoredEntry;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.event.EventJson;
import cn.govshare.kit.event.UnreadableEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether the columns of a row, by which it is found, say what its bytes say.
@Component
class CheckEntry {
    private final EventJson json;

    CheckEntry(EventJson json) {
        this.json = json;
    }

    /// Whether its columns or its identity were changed; whether its bytes were, only its leaf tells.
    Optional<Finding> check(StoredEntry row) {
        return content(row)
                .flatMap(content -> differingColumn(content, row.columns())
                        .map(column -> new Finding(Flaw.COLUMN_CHANGED, row.seq(), content.record(), column))
                        .or(() -> row.identified()
                                ? Optional.empty()
                                : Optional.of(new Finding(Flaw.IDENTITY_CHANGED, row.seq(), content.record(), ""))));
    }

    private Optional<AuditRecorded> content(StoredEntry row) {
        try {
            return Optional.of(json.read(EventTypes.AUDIT_RECORDED, row.body()));
        } catch (UnreadableEvent _) {
            return Optional.empty();
        }
    }

    private static Optional<String> differingColumn(AuditRecorded content, AuditRecorded columns) {
        if (content.equals(columns)) {
            return Optional.empty();
        }
        for (var component : AuditRecorded.class.getRecordComponents()) {
            if (!Objects.equals(value(component, content), value(component, columns))) {
                return Optional.of(component.getName());
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object value(RecordComponent component, AuditRecorded record) {
        try {
            var value = component.getAccessor().invoke(record);
            // A column holds microseconds.
            return value instanceof Instant time ? time.truncatedTo(ChronoUnit.MICROS) : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
