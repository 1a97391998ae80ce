package cn.govshare.audit.alarm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The alarms that were raised, and what became of them.
public interface RaisedAlarms {
    Optional<RaisedAlarm> find(UUID id);

    /// Locks an alarm until the end of the transaction.
    Optional<RaisedAlarm> lock(UUID id);

    /// Keeps what became of an alarm; the alarm itself does not change.
    void save(RaisedAlarm alarm);

    /// Alarms with a place before `before`, the newest first.
    List<RaisedAlarm> list(@Nullable AlarmStatus status, @Nullable AlarmKind kind, long before, int limit);
}
