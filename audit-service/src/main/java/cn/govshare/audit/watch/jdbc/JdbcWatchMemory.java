package cn.govshare.audit.watch.jdbc;

import cn.govshare.audit.watch.CallSides;
import cn.govshare.audit.watch.Tally;
import cn.govshare.audit.watch.Tally.Span;
import cn.govshare.audit.watch.WatchKind;
import cn.govshare.audit.watch.WatchMemory;
import cn.govshare.audit.watch.WatchedEntry;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWatchMemory implements WatchMemory {
    /// No window is longer than a week; a mean is made of four.
    private static final Duration KEPT = Duration.ofDays(8);

    private static final Duration DAYS_KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    JdbcWatchMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OptionalLong lockPlace() {
        return jdbc.sql("SELECT seq FROM watch_place FOR UPDATE SKIP LOCKED")
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public List<WatchedEntry> behind(long seq, int limit) {
        return jdbc.sql("""
                SELECT seq, action, decided_at, department, client, purpose, items, subjects, decision,
                       coalesce(row_count, 0) AS rows, source_address, trace_id
                FROM audit_entry
                WHERE seq > :seq AND seq <= (SELECT size FROM log_tree)
                  AND received_on >= coalesce(
                        (SELECT max(received_on) FROM audit_day WHERE first_seq <= :seq + 1), DATE '2000-01-01')
                ORDER BY received_on, seq LIMIT :limit""")
                .param("seq", seq)
                .param("limit", limit)
                .query(JdbcWatchMemory::entry)
                .list();
    }

    private static WatchedEntry entry(ResultSet rs, int number) throws SQLException {
        return new WatchedEntry(
                rs.getLong("seq"),
                rs.getString("action"),
                instant(rs, "decided_at"),
                rs.getString("department"),
                rs.getString("client"),
                rs.getString("purpose"),
                List.of((String[]) rs.getArray("items").getArray()),
                List.of((String[]) rs.getArray("subjects").getArray()),
                Decision.valueOf(rs.getString("decision")),
                rs.getLong("rows"),
                rs.getString("source_address"),
                rs.getString("trace_id"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void moveTo(long seq) {
        jdbc.sql("UPDATE watch_place SET seq = :seq").param("seq", seq).update();
    }

    @Override
    public void add(Map<Tally, Long> amounts) {
        if (amounts.isEmpty()) {
            return;
        }
        var tallies = List.copyOf(amounts.keySet());
        jdbc.sql("""
                INSERT INTO watch_tally (kind, key, bucket, amount)
                SELECT * FROM unnest(:kinds::text[], :keys::text[], :buckets::timestamptz[], :amounts::bigint[])
                ON CONFLICT (kind, key, bucket) DO UPDATE SET amount = watch_tally.amount + excluded.amount""")
                .param("kinds", texts(tallies, each -> each.kind().name()))
                .param("keys", texts(tallies, Tally::key))
                .param("buckets", texts(tallies, each -> each.bucket().toString()))
                .param("amounts", tallies.stream().map(amounts::get).toArray(Long[]::new))
                .update();
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    @Override
    public Map<Span, Long> sums(Collection<Span> spans) {
        var sums = new HashMap<Span, Long>();
        if (spans.isEmpty()) {
            return sums;
        }
        var asked = List.copyOf(spans);
        jdbc.sql("""
                SELECT span.number, sum(watch_tally.amount) AS amount
                FROM unnest(:kinds::text[], :keys::text[], :from::timestamptz[], :until::timestamptz[])
                     WITH ORDINALITY AS span (kind, key, since, until, number)
                JOIN watch_tally ON watch_tally.kind = span.kind AND watch_tally.key = span.key
                 AND watch_tally.bucket BETWEEN span.since AND span.until
                GROUP BY span.number""")
                .param("kinds", texts(asked, each -> each.kind().name()))
                .param("keys", texts(asked, Span::key))
                .param("from", texts(asked, each -> each.from().toString()))
                .param("until", texts(asked, each -> each.until().toString()))
                .query((rs, _) -> sums.put(asked.get(rs.getInt("number") - 1), rs.getLong("amount")))
                .list();
        return sums;
    }

    @Override
    public long buckets(Span span) {
        return jdbc.sql("""
                SELECT count(*) FROM watch_tally
                WHERE kind = :kind AND key = :key AND bucket BETWEEN :from AND :until""")
                .param("kind", span.kind().name())
                .param("key", span.key())
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("until", span.until().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public void forget(Instant now) {
        jdbc.sql("""
                DELETE FROM watch_tally
                WHERE bucket < :days OR (bucket < :kept AND kind <> :surge)""")
                .param("days", now.minus(DAYS_KEPT).atOffset(ZoneOffset.UTC))
                .param("kept", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("surge", WatchKind.SURGE.name())
                .update();
    }

    @Override
    public Map<ClientPurpose, Long> count(Map<ClientPurpose, Long> accesses) {
        var fresh = new HashMap<ClientPurpose, Long>();
        if (accesses.isEmpty()) {
            return fresh;
        }
        var used = List.copyOf(accesses.keySet());
        jdbc.sql("""
                WITH told AS (
                    SELECT * FROM unnest(:clients::text[], :purposes::text[], :amounts::bigint[])
                        AS told (client, purpose, accesses)
                ), before AS (
                    SELECT client, sum(accesses) AS accesses FROM watch_purpose
                    WHERE client = ANY (:clients::text[]) GROUP BY client
                ), counted AS (
                    INSERT INTO watch_purpose AS known (client, purpose, accesses) SELECT * FROM told
                    ON CONFLICT (client, purpose) DO UPDATE SET accesses = known.accesses + excluded.accesses
                    RETURNING client, purpose, (xmax = 0) AS fresh
                )
                SELECT client, purpose, coalesce(before.accesses, 0) AS before
                FROM counted LEFT JOIN before USING (client) WHERE fresh""")
                .param("clients", texts(used, ClientPurpose::client))
                .param("purposes", texts(used, ClientPurpose::purpose))
                .param("amounts", used.stream().map(accesses::get).toArray(Long[]::new))
                .query((rs, _) -> fresh.put(
                        new ClientPurpose(rs.getString("client"), rs.getString("purpose")), rs.getLong("before")))
                .list();
        return fresh;
    }

    @Override
    public void pair(Collection<CallSides> told, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO watch_call AS call (trace, passed, unsure, reported, at, department, client, told_at)
                SELECT told.*, :now FROM unnest(:traces::text[], :passed::int[], :unsure::int[], :reported::int[],
                                     :at::timestamptz[], :departments::text[], :clients::text[]) AS told
                ON CONFLICT (trace) DO UPDATE SET
                    passed = call.passed + excluded.passed, unsure = call.unsure + excluded.unsure,
                    reported = call.reported + excluded.reported, at = least(call.at, excluded.at),
                    department = coalesce(call.department, excluded.department),
                    client = coalesce(call.client, excluded.client)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("traces", texts(told, CallSides::trace))
                .param("passed", told.stream().map(CallSides::passed).toArray(Integer[]::new))
                .param("unsure", told.stream().map(CallSides::unsure).toArray(Integer[]::new))
                .param("reported", told.stream().map(CallSides::reported).toArray(Integer[]::new))
                .param("at", texts(told, each -> each.at().toString()))
                .param("departments", told.stream().map(CallSides::department).toArray(String[]::new))
                .param("clients", told.stream().map(CallSides::client).toArray(String[]::new))
                .update();
        jdbc.sql("""
                DELETE FROM watch_call WHERE trace = ANY (:traces::text[]) AND passed = reported AND unsure = 0""").param("traces", texts(told, CallSides::trace)).update();
    }

    @Override
    public List<CallSides> takeUnpaired(Instant before, int limit) {
        return jdbc.sql("""
                DELETE FROM watch_call WHERE trace IN (
                    SELECT trace FROM watch_call WHERE told_at < :before ORDER BY told_at LIMIT :limit)
                RETURNING trace, passed, unsure, reported, at, department, client""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((rs, _) -> new CallSides(
                        rs.getString("trace"),
                        rs.getInt("passed"),
                        rs.getInt("unsure"),
                        rs.getInt("reported"),
                        instant(rs, "at"),
                        rs.getString("department"),
                        rs.getString("client")))
                .list();
    }
}
