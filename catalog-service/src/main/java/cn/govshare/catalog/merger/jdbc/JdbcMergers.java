package cn.govshare.catalog.merger.jdbc;

import cn.govshare.catalog.merger.Merger;
import cn.govshare.catalog.merger.MergerPlan;
import cn.govshare.catalog.merger.MergerProblem;
import cn.govshare.catalog.merger.MergerStatus;
import cn.govshare.catalog.merger.Mergers;
import cn.govshare.catalog.merger.Signature;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcMergers implements Mergers {
    private final JdbcClient jdbc;

    JdbcMergers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Merger merger) {
        try {
            jdbc.sql("""
                    INSERT INTO department_merger (id, dissolved, successor, effective_on, basis, status, proposed_by,
                                                   proposed_name, proposed_at, version)
                    VALUES (:id, :dissolved, :successor, :on, :basis, :status, :by, :name, :at, :version)""")
                    .param("id", merger.id())
                    .param("dissolved", merger.plan().dissolved().value())
                    .param("successor", merger.plan().successor().value())
                    .param("on", merger.plan().on())
                    .param("basis", merger.plan().basis())
                    .param("status", merger.status().name())
                    .param("by", merger.proposed().account())
                    .param("name", merger.proposed().name())
                    .param("at", timestamp(merger.proposed().at()))
                    .param("version", merger.version())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Conflict(
                    MergerProblem.IN_A_MERGER,
                    Text.of("部门 %s 已有未完成的撤并事项。", "Department %s is in a merger already.")
                            .with(merger.plan().dissolved()));
        }
    }

    @Override
    public void save(Merger merger) {
        var confirmed = merger.confirmed();
        var saved = jdbc.sql("""
                UPDATE department_merger SET status = :status, confirmed_by = :by, confirmed_name = :name,
                    confirmed_at = :at, done_at = :doneAt, version = :version
                WHERE id = :id AND version = :version - 1""")
                .param("id", merger.id())
                .param("status", merger.status().name())
                .param("by", confirmed == null ? null : confirmed.account())
                .param("name", confirmed == null ? null : confirmed.name())
                .param("at", timestamp(confirmed == null ? null : confirmed.at()))
                .param("doneAt", timestamp(merger.doneAt()))
                .param("version", merger.version())
                .update();
        if (saved == 0) {
            throw new Conflict(
                    MergerProblem.CHANGED_MEANWHILE,
                    Text.of("该撤并事项已被他人修改,请重新读取。", "Somebody changed the merger meanwhile; read it again."));
        }
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Optional<Merger> find(UUID id) {
        return jdbc.sql("SELECT * FROM department_merger WHERE id = :id")
                .param("id", id)
                .query(JdbcMergers::merger)
                .optional();
    }

    @Override
    public List<Merger> list(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM department_merger
                WHERE :after::uuid IS NULL OR seq < (SELECT seq FROM department_merger WHERE id = :after)
                ORDER BY seq DESC LIMIT :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(JdbcMergers::merger)
                .list();
    }

    @Override
    public List<Merger> due(LocalDate today) {
        return jdbc.sql("""
                SELECT * FROM department_merger WHERE status = 'CONFIRMED' AND effective_on <= :today
                ORDER BY effective_on, seq""").param("today", today).query(JdbcMergers::merger).list();
    }

    private static Merger merger(ResultSet row, int number) throws SQLException {
        return new Merger(
                row.getObject("id", UUID.class),
                new MergerPlan(
                        new DepartmentCode(row.getString("dissolved")),
                        new DepartmentCode(row.getString("successor")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("basis")),
                MergerStatus.valueOf(row.getString("status")),
                new Signature(
                        row.getString("proposed_by"),
                        row.getString("proposed_name"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant()),
                row.getString("confirmed_by") == null
                        ? null
                        : new Signature(
                                row.getString("confirmed_by"),
                                row.getString("confirmed_name"),
                                row.getObject("confirmed_at", OffsetDateTime.class)
                                        .toInstant()),
                instant(row.getObject("done_at", OffsetDateTime.class)),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
