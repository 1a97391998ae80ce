package cn.govshare.audit.alarm;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An alarm as it is raised.
///
/// @param cause says the same for the same cause, so that nothing is raised twice
/// @param facts names and counts, never a citizen's data
/// @param records the records that it is about, none when it is about none
public record Alarm(AlarmKind kind, String cause, Map<String, String> facts, List<UUID> records) {
    public Alarm {
        facts = Map.copyOf(facts);
        records = List.copyOf(records);
    }

    public static Alarm of(AlarmKind kind, String cause, Map<String, String> facts) {
        return new Alarm(kind, cause, facts, List.of());
    }
}
