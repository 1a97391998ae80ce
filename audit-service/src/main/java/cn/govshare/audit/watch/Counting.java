package cn.govshare.audit.watch;

import cn.govshare.audit.watch.Tally.Span;
import cn.govshare.audit.watch.WatchMemory.ClientPurpose;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts a batch of records for the rules in force. It knows of this batch only: what came before is in the memory.
public final class Counting {
    static final Duration BUCKET = Duration.ofMinutes(5);
    private static final int TRACE_MARK = 1;

    /// A tally that grew: what to add up for it, and the latest of the records that made it grow.
    public record Grown(WatchRule rule, String key, WatchedEntry last) {
        public Span span() {
            var until = last.decidedAt();
            return rule.kind() == WatchKind.SURGE
                    ? new Span(rule.kind(), key, day(until), day(until))
                    : new Span(rule.kind(), key, bucket(until.minus(rule.window())), bucket(until));
        }
    }

    private final WatchRules rules;
    private final WorkingCalendar calendar;
    private final Map<Tally, Long> amounts = new HashMap<>();
    private final Map<String, Grown> grown = new LinkedHashMap<>();
    private final Map<ClientPurpose, Long> purposes = new HashMap<>();
    private final Map<ClientPurpose, WatchedEntry> purposeEntries = new HashMap<>();
    private final Map<String, CallSides> calls = new LinkedHashMap<>();

    private Counting(WatchRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    public static Counting of(List<WatchedEntry> entries, WatchRules rules, WorkingCalendar calendar) {
        var counting = new Counting(rules, calendar);
        entries.forEach(counting::count);
        return counting;
    }

    private void count(WatchedEntry entry) {
        if (entry.decision() == Decision.DENIED) {
            refusal(entry);
        }
        var client = entry.client();
        if (client != null && entry.rowsTaken() > 0) {
            grow(WatchKind.VOLUME, client, client, entry, entry.rowsTaken());
            grow(WatchKind.SURGE, client, client, entry, entry.rowsTaken());
        }
        if (client != null && entry.isPermittedAccess()) {
            access(client, entry);
        }
        if (entry.tellsOfPassedCalls() || entry.tellsOfUnsureCalls()) {
            entry.items().forEach(item -> told(gatewaySide(item.substring(TRACE_MARK), entry)));
        }
    }

    private void refusal(WatchedEntry entry) {
        var client = entry.client();
        if (client != null) {
            grow(WatchKind.DENIED, client, "client " + client, entry, 1);
        } else if (entry.sourceAddress() != null) {
            grow(WatchKind.DENIED, "", "source " + entry.sourceAddress(), entry, 1);
        }
    }

    private void access(String client, WatchedEntry entry) {
        rules.of(WatchKind.HOURS, client)
                .filter(rule -> rule.isOffHours(entry.decidedAt(), calendar))
                .ifPresent(rule -> grow(rule, client, entry, 1));
        entry.subjects().forEach(subject -> grow(WatchKind.SUBJECT_OFTEN, client, client + " " + subject, entry, 1));
        if (entry.purpose() != null) {
            var used = new ClientPurpose(client, entry.purpose());
            purposes.merge(used, 1L, Long::sum);
            purposeEntries.putIfAbsent(used, entry);
        }
        if (entry.traceId() != null) {
            told(new CallSides(entry.traceId(), 0, 0, 1, entry.decidedAt(), entry.department(), entry.client()));
        }
    }

    private static CallSides gatewaySide(String trace, WatchedEntry entry) {
        boolean passed = entry.tellsOfPassedCalls();
        return new CallSides(trace, passed ? 1 : 0, passed ? 0 : 1, 0, entry.decidedAt(), null, null);
    }

    private void told(CallSides side) {
        calls.merge(side.trace(), side, CallSides::and);
    }

    private void grow(WatchKind kind, String client, String key, WatchedEntry entry, long by) {
        rules.of(kind, client).ifPresent(rule -> grow(rule, key, entry, by));
    }

    private void grow(WatchRule rule, String key, WatchedEntry entry, long by) {
        var at = entry.decidedAt();
        var bucket = rule.kind() == WatchKind.SURGE ? day(at) : bucket(at);
        amounts.merge(new Tally(rule.kind(), key, bucket), by, Long::sum);
        grown.merge(
                rule.kind() + key + bucket,
                new Grown(rule, key, entry),
                (before, now) -> before.last().decidedAt().isAfter(at) ? before : now);
    }

    static Instant bucket(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / BUCKET.toSeconds() * BUCKET.toSeconds());
    }

    static Instant day(Instant at) {
        var zone = WorkingCalendar.ZONE;
        return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    public Map<Tally, Long> amounts() {
        return amounts;
    }

    public List<Grown> grown() {
        return List.copyOf(grown.values());
    }

    public Map<ClientPurpose, Long> purposes() {
        return purposes;
    }

    public Map<ClientPurpose, WatchedEntry> purposeEntries() {
        return purposeEntries;
    }

    public List<CallSides> calls() {
        return List.copyOf(calls.values());
    }
}
