package cn.govshare.audit.alarm;

import java.time.Instant;
import java.util.UUID;

/// The alarms that were raised.
public interface AlarmBook {
    /// @return false when there is one of the same kind and cause
    boolean add(UUID id, Alarm alarm, Instant raisedAt);
}
