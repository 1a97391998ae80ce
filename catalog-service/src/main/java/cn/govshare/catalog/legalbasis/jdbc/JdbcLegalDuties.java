package cn.govshare.catalog.legalbasis.jdbc;

import cn.govshare.catalog.legalbasis.LegalBasisProblem;
import cn.govshare.catalog.legalbasis.LegalDuties;
import cn.govshare.catalog.legalbasis.LegalDuty;
import cn.govshare.catalog.legalbasis.LegalDutyStatus;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcLegalDuties implements LegalDuties {
    private final JdbcClient jdbc;

    JdbcLegalDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(LegalDuty duty) {
        var resource = duty.resource();
        jdbc.sql("""
                INSERT INTO legal_duty (id, change, ground, duty, owner, resource, revision, opened_on, status, missed,
                                        version)
                VALUES (:id, :change, :ground, :duty, :owner, :resource, :revision, :openedOn, :status, false,
                        :version)""")
                .param("id", duty.id())
                .param("change", duty.change())
                .param("ground", duty.ground())
                .param("duty", duty.duty().name())
                .param("owner", duty.owner().value())
                .param("resource", resource == null ? null : resource.value())
                .param("revision", duty.revision())
                .param("openedOn", duty.openedOn())
                .param("status", duty.status().name())
                .param("version", duty.version())
                .update();
    }

    @Override
    public void save(LegalDuty duty) {
        var closedAt = duty.closedAt();
        var saved = jdbc.sql("""
                UPDATE legal_duty SET status = :status, closed_at = :closedAt, reason = :reason, version = :version
                WHERE id = :id AND version = :version - 1""")
                .param("id", duty.id())
                .param("status", duty.status().name())
                .param("closedAt", closedAt == null ? null : closedAt.atOffset(ZoneOffset.UTC))
                .param("reason", duty.reason())
                .param("version", duty.version())
                .update();
        if (saved == 0) {
            throw new Conflict(
                    LegalBasisProblem.CHANGED_MEANWHILE,
                    Text.of("该项义务刚有变动,请重新读取。", "The duty changed meanwhile; read it again."));
        }
    }

    @Override
    public Optional<LegalDuty> find(UUID id) {
        return jdbc.sql("SELECT * FROM legal_duty WHERE id = :id")
                .param("id", id)
                .query(JdbcLegalDuties::duty)
                .optional();
    }

    @Override
    public List<LegalDuty> waitingFor(ResourceCode resource, DepartmentCode provider) {
        return jdbc.sql("""
                SELECT * FROM legal_duty
                WHERE status = 'OPEN' AND (resource = :resource OR (resource IS NULL AND owner = :provider))
                ORDER BY seq FOR UPDATE""")
                .param("resource", resource.value())
                .param("provider", provider.value())
                .query(JdbcLegalDuties::duty)
                .list();
    }

    @Override
    public List<LegalDuty> list(
            @Nullable DepartmentCode owner, @Nullable LegalDutyStatus status, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM legal_duty
                WHERE (:owner::text IS NULL OR owner = :owner) AND (:status::text IS NULL OR status = :status)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM legal_duty WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("owner", owner == null ? null : owner.value())
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcLegalDuties::duty)
                .list();
    }

    @Override
    public List<LegalDuty> ofChange(UUID change) {
        return jdbc.sql("SELECT * FROM legal_duty WHERE change = :change ORDER BY seq")
                .param("change", change)
                .query(JdbcLegalDuties::duty)
                .list();
    }

    @Override
    public void dueOn(UUID id, LocalDate day) {
        jdbc.sql("UPDATE legal_duty SET due_on = :day WHERE id = :id")
                .param("id", id)
                .param("day", day)
                .update();
    }

    @Override
    public void missed(UUID id) {
        jdbc.sql("UPDATE legal_duty SET missed = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public long countOpen(DepartmentCode owner) {
        return jdbc.sql("SELECT count(*) FROM legal_duty WHERE owner = :owner AND status = 'OPEN'")
                .param("owner", owner.value())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Override
    public void pass(DepartmentCode from, DepartmentCode to) {
        jdbc.sql("""
                UPDATE legal_duty SET owner = :to, version = version + 1 WHERE owner = :from AND status = 'OPEN'""").param("from", from.value()).param("to", to.value()).update();
    }

    private static LegalDuty duty(ResultSet row, int number) throws SQLException {
        var resource = row.getString("resource");
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new LegalDuty(
                row.getObject("id", UUID.class),
                row.getObject("change", UUID.class),
                row.getObject("ground", UUID.class),
                Duty.valueOf(row.getString("duty")),
                new DepartmentCode(row.getString("owner")),
                resource == null ? null : new ResourceCode(resource),
                row.getInt("revision"),
                row.getObject("opened_on", LocalDate.class),
                LegalDutyStatus.valueOf(row.getString("status")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("missed"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("reason"),
                row.getLong("version"));
    }
}
