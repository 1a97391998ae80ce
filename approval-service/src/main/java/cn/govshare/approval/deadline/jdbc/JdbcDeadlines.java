package cn.govshare.approval.deadline.jdbc;

import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeadlines implements Deadlines {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Deadline deadline) {
        var duty = deadline.duty();
        var resource = duty.resource();
        jdbc.sql("""
                INSERT INTO deadline (id, duty, case_id, owner, resource, opened_on, due_on, article, rule_profile,
                                      provisional, status, missed_at, closed_at, version)
                VALUES (:id, :duty, :caseId, :owner, :resource, :openedOn, :dueOn, :article, :profile,
                        :provisional, :status, :missedAt, :closedAt, :version)""")
                .param("id", deadline.id())
                .param("duty", duty.duty().name())
                .param("caseId", duty.caseId())
                .param("owner", duty.owner().value())
                .param("resource", resource == null ? null : resource.value())
                .param("openedOn", duty.openedOn())
                .param("dueOn", deadline.dueOn())
                .param("article", deadline.article())
                .param("profile", deadline.ruleProfile())
                .param("provisional", deadline.provisional())
                .param("status", deadline.status().name())
                .param("missedAt", timestamp(deadline.missedAt()))
                .param("closedAt", timestamp(deadline.closedAt()))
                .param("version", deadline.version())
                .update();
    }

    @Override
    public void save(Deadline deadline) {
        int saved = jdbc.sql("""
                        UPDATE deadline SET status = :status, missed_at = :missedAt, closed_at = :closedAt,
                                            version = :version
                        WHERE id = :id AND version = :version - 1""")
                .param("status", deadline.status().name())
                .param("missedAt", timestamp(deadline.missedAt()))
                .param("closedAt", timestamp(deadline.closedAt()))
                .param("version", deadline.version())
                .param("id", deadline.id())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("deadline " + deadline.id());
        }
    }

    @Override
    public Optional<Deadline> lock(Duty duty, UUID caseId) {
        return jdbc.sql("SELECT * FROM deadline WHERE duty = :duty AND case_id = :caseId FOR UPDATE")
                .param("duty", duty.name())
                .param("caseId", caseId)
                .query(JdbcDeadlines::deadline)
                .optional();
    }

    @Override
    public List<Deadline> lockMissed(LocalDate today, @Nullable Deadline after, int limit) {
        return jdbc.sql("""
                SELECT * FROM deadline
                WHERE status = 'OPEN' AND due_on < :today AND (due_on, id) > (:afterDate, :afterId)
                ORDER BY due_on, id LIMIT :limit
                FOR UPDATE SKIP LOCKED""")
                .param("today", today)
                .param("afterDate", after == null ? LocalDate.EPOCH : after.dueOn())
                .param("afterId", after == null ? BEFORE_ALL : after.id())
                .param("limit", limit)
                .query(JdbcDeadlines::deadline)
                .list();
    }

    @Override
    public List<Deadline> list(
            Visibility visibility, @Nullable DeadlineStatus status, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM deadline
                WHERE (:everything OR owner = :owner)
                  AND (:status::text IS NULL OR status = :status)
                  AND (:after::uuid IS NULL OR (due_on, id) > (SELECT due_on, id FROM deadline WHERE id = :after))
                ORDER BY due_on, id LIMIT :limit""")
                .param("everything", visibility.everything())
                .param("owner", visibility.department().value())
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcDeadlines::deadline)
                .list();
    }

    private static Deadline deadline(ResultSet rs, int number) throws SQLException {
        var resource = rs.getString("resource");
        var duty = new DatedDuty(
                Duty.valueOf(rs.getString("duty")),
                new DepartmentCode(rs.getString("owner")),
                rs.getObject("case_id", UUID.class),
                resource == null ? null : new ResourceCode(resource),
                rs.getObject("opened_on", LocalDate.class));
        return new Deadline(
                rs.getObject("id", UUID.class),
                duty,
                rs.getObject("due_on", LocalDate.class),
                rs.getString("article"),
                rs.getString("rule_profile"),
                rs.getBoolean("provisional"),
                DeadlineStatus.valueOf(rs.getString("status")),
                instant(rs.getTimestamp("missed_at")),
                instant(rs.getTimestamp("closed_at")),
                rs.getLong("version"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
