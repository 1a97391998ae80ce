package cn.govshare.approval.calendar.jdbc;

import cn.govshare.approval.calendar.CalendarRevision;
import cn.govshare.approval.calendar.Calendars;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.rule.WorkingCalendar.Day;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Those who count hold a shared lock until their transaction ends, the one who adopts an exclusive one.
@Repository
class JdbcCalendars implements Calendars {
    private static final long LOCK = 0x63616c656e646172L;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();
    private volatile WorkingCalendar cached = WorkingCalendar.shipped();

    JdbcCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public WorkingCalendar current() {
        long newest = jdbc.sql("SELECT coalesce(max(revision), 0) FROM calendar_revision")
                .query(Long.class)
                .single();
        var known = cached;
        if (known.revision() != newest) {
            known = read();
            cached = known;
        }
        return known;
    }

    private WorkingCalendar read() {
        var calendar = WorkingCalendar.shipped();
        var revisions = jdbc.sql("SELECT * FROM calendar_revision ORDER BY revision")
                .query(this::revision)
                .list();
        for (var each : revisions) {
            calendar = calendar.with(each.year(), each.published(), each.days(), each.revision());
        }
        return calendar;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkingCalendar hold() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK)
                .query(Integer.class)
                .single();
        return current();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CalendarRevision adopt(CalendarRevision draft) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                INSERT INTO calendar_revision (year, published, source, days, adopted_by, adopted_at)
                VALUES (:year, :published, :source, :days::jsonb, :by, :at) RETURNING *""")
                .param("year", draft.year())
                .param("published", draft.published())
                .param("source", draft.source())
                .param("days", json.writeValueAsString(draft.days()))
                .param("by", draft.adoptedBy())
                .param("at", Timestamp.from(draft.adoptedAt()))
                .query(this::revision)
                .single();
    }

    @Override
    public List<CalendarRevision> revisions(int year) {
        return jdbc.sql("SELECT * FROM calendar_revision WHERE year = :year ORDER BY revision DESC")
                .param("year", year)
                .query(this::revision)
                .list();
    }

    @Override
    public List<CalendarRevision> pending() {
        return jdbc.sql("SELECT * FROM calendar_revision WHERE carried_through_at IS NULL ORDER BY revision")
                .query(this::revision)
                .list();
    }

    @Override
    public void carriedThrough(long revision, Instant at) {
        jdbc.sql("UPDATE calendar_revision SET carried_through_at = :at WHERE revision = :revision")
                .param("at", Timestamp.from(at))
                .param("revision", revision)
                .update();
    }

    private CalendarRevision revision(ResultSet rs, int number) throws SQLException {
        return new CalendarRevision(
                rs.getLong("revision"),
                rs.getInt("year"),
                rs.getBoolean("published"),
                rs.getString("source"),
                List.of(json.readValue(rs.getString("days"), Day[].class)),
                rs.getString("adopted_by"),
                rs.getTimestamp("adopted_at").toInstant(),
                instant(rs.getTimestamp("carried_through_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
