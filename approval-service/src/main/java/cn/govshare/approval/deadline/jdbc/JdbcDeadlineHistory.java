package cn.govshare.approval.deadline.jdbc;

import cn.govshare.approval.deadline.DeadlineChange;
import cn.govshare.approval.deadline.DeadlineQuery;
import cn.govshare.approval.deadline.DutyFigures;
import cn.govshare.approval.deadline.ExtensionRequest;
import cn.govshare.approval.deadline.ToldStep;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happened to deadlines: steps told, dates moved, extensions asked for, and the figures that come of it.
abstract class JdbcDeadlineHistory {
    private final JdbcClient jdbc;

    JdbcDeadlineHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean tell(UUID id, ToldStep step) {
        return jdbc.sql("""
                INSERT INTO deadline_step (deadline, step, due_on, told_at) VALUES (:id, :step, :dueOn, :at)
                ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("step", step.name())
                        .param("dueOn", step.dueOn())
                        .param("at", Timestamp.from(step.at()))
                        .update()
                == 1;
    }

    public List<ToldStep> told(UUID id) {
        return jdbc.sql("SELECT step, due_on, told_at FROM deadline_step WHERE deadline = :id ORDER BY told_at, step")
                .param("id", id)
                .query((rs, _) -> new ToldStep(
                        rs.getString("step"),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getTimestamp("told_at").toInstant()))
                .list();
    }

    public void note(DeadlineChange change) {
        jdbc.sql("""
                INSERT INTO deadline_change (deadline, changed_at, cause, former_due, due_on, provisional, reason, account,
                                             calendar)
                VALUES (:deadline, :at, :cause, :former, :dueOn, :provisional, :reason, :account, :calendar)""")
                .param("deadline", change.deadline())
                .param("at", Timestamp.from(change.at()))
                .param("cause", change.cause().name())
                .param("former", change.formerDueOn())
                .param("dueOn", change.dueOn())
                .param("provisional", change.provisional())
                .param("reason", change.reason())
                .param("account", change.account())
                .param("calendar", change.calendar())
                .update();
    }

    public List<DeadlineChange> changes(UUID id) {
        return jdbc.sql("SELECT * FROM deadline_change WHERE deadline = :id ORDER BY id")
                .param("id", id)
                .query((rs, _) -> new DeadlineChange(
                        rs.getObject("deadline", UUID.class),
                        rs.getTimestamp("changed_at").toInstant(),
                        DutyDue.Cause.valueOf(rs.getString("cause")),
                        rs.getObject("former_due", LocalDate.class),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getBoolean("provisional"),
                        rs.getString("reason"),
                        rs.getString("account"),
                        rs.getLong("calendar")))
                .list();
    }

    /// What was closed in the time, and what is open now.
    public List<DutyFigures> figures(DeadlineQuery query, Instant from, Instant until) {
        return jdbc.sql("""
                SELECT owner, duty,
                       count(*) FILTER (WHERE status = 'MET') AS met,
                       count(*) FILTER (WHERE status = 'MET_LATE') AS met_late,
                       count(*) FILTER (WHERE status = 'OVERDUE') AS overdue,
                       count(*) FILTER (WHERE status IN ('OPEN', 'PAUSED')) AS open,
                       avg(taken_days)::float8 AS mean_days, max(taken_days) AS longest_days
                FROM deadline
                WHERE (:seenBy::text IS NULL OR owner = :seenBy)
                  AND (:owner::text IS NULL OR owner = :owner)
                  AND (:duties::text[] IS NULL OR duty = ANY (:duties))
                  AND (closed_at IS NULL
                       OR status IN ('MET', 'MET_LATE') AND closed_at >= :from AND closed_at < :until)
                GROUP BY owner, duty ORDER BY owner, duty""")
                .params(DeadlineFilter.params(query))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(JdbcDeadlineHistory::figures)
                .list();
    }

    private static DutyFigures figures(ResultSet rs, int number) throws SQLException {
        return new DutyFigures(
                new DepartmentCode(rs.getString("owner")),
                Duty.valueOf(rs.getString("duty")),
                rs.getLong("met"),
                rs.getLong("met_late"),
                rs.getLong("overdue"),
                rs.getLong("open"),
                rs.getObject("mean_days", Double.class),
                rs.getObject("longest_days", Integer.class));
    }

    public void add(ExtensionRequest request) {
        jdbc.sql("""
                INSERT INTO extension_request (id, deadline, working_days, reason, asked_by, asked_at)
                VALUES (:id, :deadline, :days, :reason, :by, :at)""")
                .param("id", request.id())
                .param("deadline", request.deadline())
                .param("days", request.workingDays())
                .param("reason", request.reason())
                .param("by", request.askedBy())
                .param("at", Timestamp.from(request.askedAt()))
                .update();
    }

    public void save(ExtensionRequest request) {
        var decision = request.decision();
        if (decision != null) {
            jdbc.sql("""
                    UPDATE extension_request SET consented = :consented, decided_by = :by, decided_at = :at, note = :note
                    WHERE id = :id""")
                    .param("consented", decision.consented())
                    .param("by", decision.by())
                    .param("at", Timestamp.from(decision.at()))
                    .param("note", decision.note())
                    .param("id", request.id())
                    .update();
        }
    }

    public Optional<ExtensionRequest> extensionRequest(UUID deadline) {
        return jdbc.sql("SELECT * FROM extension_request WHERE deadline = :id ORDER BY asked_at DESC LIMIT 1")
                .param("id", deadline)
                .query(JdbcDeadlineHistory::extensionRequest)
                .optional();
    }

    private static ExtensionRequest extensionRequest(ResultSet rs, int number) throws SQLException {
        var consented = rs.getObject("consented", Boolean.class);
        return new ExtensionRequest(
                rs.getObject("id", UUID.class),
                rs.getObject("deadline", UUID.class),
                rs.getInt("working_days"),
                rs.getString("reason"),
                rs.getString("asked_by"),
                rs.getTimestamp("asked_at").toInstant(),
                consented == null
                        ? null
                        : new ExtensionRequest.Decision(
                                consented,
                                rs.getString("decided_by"),
                                rs.getTimestamp("decided_at").toInstant(),
                                rs.getString("note")));
    }
}
