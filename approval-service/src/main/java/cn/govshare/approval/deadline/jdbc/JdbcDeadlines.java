package cn.govshare.approval.deadline.jdbc;

import cn.govshare.approval.deadline.Counting;
import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineQuery;
import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.DutyOrigin;
import cn.govshare.approval.deadline.Extension;
import cn.govshare.approval.deadline.Pause;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcDeadlines extends JdbcDeadlineHistory implements Deadlines {
    /// What a sweep asks; reads the index of what is to be looked at.
    static final String LOOKS = """
            SELECT * FROM deadline
            WHERE next_look_on <= :today AND (next_look_on, id) > (:afterDate, :afterId)
            ORDER BY next_look_on, id LIMIT :limit
            FOR UPDATE SKIP LOCKED""";

    /// What a page asks; of one status it reads the index of that status.
    static final String LIST = """
            SELECT * FROM deadline
            WHERE (:seenBy::text IS NULL OR owner = :seenBy OR counterpart = :seenBy)
              AND (:owner::text IS NULL OR owner = :owner)
              AND (:duties::text[] IS NULL OR duty = ANY (:duties))
              AND (:status::text IS NULL OR status = :status)
              AND (:dueFrom::date IS NULL OR due_on >= :dueFrom)
              AND (:dueUntil::date IS NULL OR due_on <= :dueUntil)
              AND (:after::uuid IS NULL OR (due_on, id) > (SELECT due_on, id FROM deadline WHERE id = :after))
            ORDER BY due_on, id LIMIT :limit""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    JdbcDeadlines(JdbcClient jdbc) {
        super(jdbc);
        this.jdbc = jdbc;
    }

    @Override
    public void add(Deadline deadline) {
        var duty = deadline.duty();
        jdbc.sql("""
                INSERT INTO deadline (id, duty, case_id, owner, resource, opened_on, origin, counterpart, subject, own_term,
                                      due_on, article, term_days, term_until, pauses, extensions, rule_profile,
                                      profile_version, calendar, provisional, status, missed_at, closed_at, taken_days,
                                      next_look_on, version)
                VALUES (:id, :duty, :caseId, :owner, :resource, :openedOn, :origin, :counterpart, :subject, :ownTerm,
                        :dueOn, :article, :termDays, :termUntil, :pauses::jsonb, :extensions::jsonb, :profile,
                        :profileVersion, :calendar, :provisional, :status, :missedAt, :closedAt, :takenDays,
                        CASE WHEN :status IN ('OPEN', 'OVERDUE') THEN :openedOn END, :version)""")
                .param("id", deadline.id())
                .param("duty", duty.duty().name())
                .param("caseId", duty.caseId())
                .param("owner", duty.owner().value())
                .param("resource", value(duty.resource()))
                .param("openedOn", duty.openedOn())
                .param("origin", duty.origin().name())
                .param("counterpart", value(duty.counterpart()))
                .param("subject", duty.subject())
                .param("ownTerm", KeptTerm.write(duty.ownTerm()))
                .param("article", deadline.article())
                .param("termDays", KeptTerm.days(deadline.counting().term()))
                .param("termUntil", KeptTerm.until(deadline.counting().term()))
                .param("profile", deadline.basis().profile())
                .param("profileVersion", deadline.basis().profileVersion())
                .params(state(deadline))
                .update();
    }

    /// What changes in the course of a deadline.
    private Map<String, ?> state(Deadline deadline) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("dueOn", deadline.dueOn());
        state.put("pauses", json.writeValueAsString(deadline.counting().pauses()));
        state.put("extensions", json.writeValueAsString(deadline.counting().extensions()));
        state.put("calendar", deadline.basis().calendar());
        state.put("provisional", deadline.provisional());
        state.put("status", deadline.status().name());
        state.put("missedAt", timestamp(deadline.missedAt()));
        state.put("closedAt", timestamp(deadline.closedAt()));
        state.put("takenDays", deadline.takenDays());
        state.put("version", deadline.version());
        return state;
    }

    @Override
    public void save(Deadline deadline) {
        int saved =
                jdbc.sql("""
                        UPDATE deadline
                        SET due_on = :dueOn, pauses = :pauses::jsonb, extensions = :extensions::jsonb,
                            calendar = :calendar, provisional = :provisional, status = :status,
                            missed_at = :missedAt, closed_at = :closedAt, taken_days = :takenDays,
                            next_look_on = CASE WHEN :status IN ('OPEN', 'OVERDUE') THEN opened_on END,
                            version = :version
                        WHERE id = :id AND version = :version - 1""").params(state(deadline)).param("id", deadline.id()).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("deadline " + deadline.id());
        }
    }

    @Override
    public Optional<Deadline> lock(Duty duty, UUID caseId) {
        return jdbc.sql("""
                SELECT * FROM deadline WHERE duty = :duty AND case_id = :caseId
                ORDER BY closed_at DESC NULLS FIRST LIMIT 1 FOR UPDATE""")
                .param("duty", duty.name())
                .param("caseId", caseId)
                .query(this::deadline)
                .optional();
    }

    @Override
    public Optional<Deadline> lock(UUID id) {
        return jdbc.sql("SELECT * FROM deadline WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::deadline)
                .optional();
    }

    @Override
    public Optional<Deadline> find(Duty duty, UUID caseId) {
        return jdbc.sql("""
                SELECT * FROM deadline WHERE duty = :duty AND case_id = :caseId
                ORDER BY closed_at DESC NULLS FIRST LIMIT 1""")
                .param("duty", duty.name())
                .param("caseId", caseId)
                .query(this::deadline)
                .optional();
    }

    @Override
    public Optional<Deadline> find(UUID id) {
        return jdbc.sql("SELECT * FROM deadline WHERE id = :id")
                .param("id", id)
                .query(this::deadline)
                .optional();
    }

    @Override
    public List<Look> lockLooks(LocalDate today, @Nullable Look after, int limit) {
        return jdbc.sql(LOOKS)
                .param("today", today)
                .param("afterDate", after == null ? LocalDate.EPOCH : after.on())
                .param("afterId", after == null ? BEFORE_ALL : after.deadline().id())
                .param("limit", limit)
                .query((rs, number) -> new Look(rs.getObject("next_look_on", LocalDate.class), deadline(rs, number)))
                .list();
    }

    @Override
    public void lookOn(UUID id, @Nullable LocalDate day) {
        jdbc.sql("UPDATE deadline SET next_look_on = :day WHERE id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    @Override
    public List<Deadline> lockCountedBefore(long calendar, int year, @Nullable Deadline after, int limit) {
        return jdbc.sql("""
                SELECT * FROM deadline
                WHERE status IN ('OPEN', 'PAUSED') AND calendar < :calendar
                  AND (calendar, id) > (:afterCalendar, :afterId)
                  AND opened_on <= make_date(:year, 12, 31) AND (due_on >= make_date(:year, 1, 1) OR status = 'PAUSED')
                ORDER BY calendar, id LIMIT :limit
                FOR UPDATE""")
                .param("calendar", calendar)
                .param("afterCalendar", after == null ? -1 : after.basis().calendar())
                .param("afterId", after == null ? BEFORE_ALL : after.id())
                .param("year", year)
                .param("limit", limit)
                .query(this::deadline)
                .list();
    }

    @Override
    public Optional<DueRange> provisional() {
        return jdbc.sql("""
                SELECT min(due_on) AS first, max(due_on) AS last FROM deadline
                WHERE provisional AND status IN ('OPEN', 'PAUSED')""")
                .query((rs, _) -> Optional.ofNullable(rs.getObject("first", LocalDate.class))
                        .map(first -> new DueRange(first, column(rs, "last"))))
                .single();
    }

    private static LocalDate column(ResultSet rs, String name) {
        try {
            return rs.getObject(name, LocalDate.class);
        } catch (SQLException e) {
            throw new DataRetrievalFailureException(name, e);
        }
    }

    @Override
    public long countDueFrom(int year) {
        return jdbc.sql("""
                SELECT count(*) FROM deadline
                WHERE provisional AND status IN ('OPEN', 'PAUSED') AND due_on >= make_date(:year, 1, 1)""").param("year", year).query(Long.class).single();
    }

    @Override
    public List<Deadline> list(DeadlineQuery query, @Nullable UUID after, int limit) {
        return jdbc.sql(LIST)
                .params(DeadlineFilter.params(query))
                .param("after", after)
                .param("limit", limit)
                .query(this::deadline)
                .list();
    }

    private Deadline deadline(ResultSet rs, int number) throws SQLException {
        var duty = duty(rs);
        return new Deadline(
                rs.getObject("id", UUID.class),
                duty,
                new Counting(
                        duty.openedOn(),
                        KeptTerm.term(rs),
                        List.of(json.readValue(rs.getString("pauses"), Pause[].class)),
                        List.of(json.readValue(rs.getString("extensions"), Extension[].class))),
                rs.getObject("due_on", LocalDate.class),
                new Deadline.Basis(rs.getString("rule_profile"), rs.getInt("profile_version"), rs.getLong("calendar")),
                rs.getBoolean("provisional"),
                DeadlineStatus.valueOf(rs.getString("status")),
                instant(rs.getTimestamp("missed_at")),
                instant(rs.getTimestamp("closed_at")),
                rs.getObject("taken_days", Integer.class),
                rs.getLong("version"));
    }

    private static DatedDuty duty(ResultSet rs) throws SQLException {
        var resource = rs.getString("resource");
        var counterpart = rs.getString("counterpart");
        return new DatedDuty(
                Duty.valueOf(rs.getString("duty")),
                new DepartmentCode(rs.getString("owner")),
                rs.getObject("case_id", UUID.class),
                resource == null ? null : new ResourceCode(resource),
                rs.getObject("opened_on", LocalDate.class),
                DutyOrigin.valueOf(rs.getString("origin")),
                counterpart == null ? null : new DepartmentCode(counterpart),
                rs.getString("subject"),
                KeptTerm.read(rs.getString("own_term")));
    }

    private static @Nullable String value(@Nullable ResourceCode code) {
        return code == null ? null : code.value();
    }

    private static @Nullable String value(@Nullable DepartmentCode code) {
        return code == null ? null : code.value();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
