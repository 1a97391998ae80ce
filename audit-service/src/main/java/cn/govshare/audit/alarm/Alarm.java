package cn.govshare.audit.alarm;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An alarm as it is raised.
///
/// @param cause says the same for the same cause, so that nothing is raised twice
/// @param facts names and counts, never a citizen's data
/// @param records the records that it is about, none when it is about none
/// @param question what to ask the trail to see the records behind it, by the names of the search's parameters; empty
/// when no search finds them
public record Alarm(
        AlarmKind kind, String cause, Map<String, String> facts, List<UUID> records, Map<String, String> question) {
    public Alarm {
        facts = Map.copyOf(facts);
        records = List.copyOf(records);
        question = Map.copyOf(question);
    }

    public Alarm(AlarmKind kind, String cause, Map<String, String> facts, List<UUID> records) {
        this(
                kind,
                cause,
                facts,
                records,
                records.isEmpty()
                        ? Map.of()
                        : Map.of("record", records.getFirst().toString()));
    }

    public static Alarm of(AlarmKind kind, String cause, Map<String, String> facts) {
        return new Alarm(kind, cause, facts, List.of());
    }
}
