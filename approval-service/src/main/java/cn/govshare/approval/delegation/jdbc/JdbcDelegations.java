package cn.govshare.approval.delegation.jdbc;

import cn.govshare.approval.delegation.Delegation;
import cn.govshare.approval.delegation.Delegations;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDelegations implements Delegations {
    private final JdbcClient jdbc;

    JdbcDelegations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean permit(DepartmentCode principal, DepartmentCode delegate, LocalDate today) {
        return jdbc.sql("""
                SELECT count(*) > 0 FROM request_delegation
                WHERE principal = :principal AND delegate = :delegate AND ended_at IS NULL AND valid_until >= :today""")
                .param("principal", principal.value())
                .param("delegate", delegate.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(Delegation delegation) {
        jdbc.sql("""
                UPDATE request_delegation SET ended_at = :at
                WHERE principal = :principal AND delegate = :delegate AND ended_at IS NULL""")
                .param("at", Timestamp.from(delegation.givenAt()))
                .param("principal", delegation.principal().value())
                .param("delegate", delegation.delegate().value())
                .update();
        jdbc.sql("""
                INSERT INTO request_delegation (id, principal, delegate, valid_until, account, given_at)
                VALUES (:id, :principal, :delegate, :validUntil, :account, :givenAt)""")
                .param("id", delegation.id())
                .param("principal", delegation.principal().value())
                .param("delegate", delegation.delegate().value())
                .param("validUntil", delegation.validUntil())
                .param("account", delegation.account())
                .param("givenAt", Timestamp.from(delegation.givenAt()))
                .update();
    }

    @Override
    public Optional<Delegation> find(UUID id) {
        return jdbc.sql("SELECT * FROM request_delegation WHERE id = :id")
                .param("id", id)
                .query(JdbcDelegations::delegation)
                .optional();
    }

    @Override
    public void end(UUID id, Instant at) {
        jdbc.sql("UPDATE request_delegation SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    @Override
    public List<Delegation> list(Visibility visibility, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM request_delegation
                WHERE (:everything OR principal = :department OR delegate = :department)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM request_delegation WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("everything", visibility.everything())
                .param("department", visibility.department().value())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcDelegations::delegation)
                .list();
    }

    private static Delegation delegation(ResultSet rs, int number) throws SQLException {
        var ended = rs.getTimestamp("ended_at");
        return new Delegation(
                rs.getObject("id", UUID.class),
                new DepartmentCode(rs.getString("principal")),
                new DepartmentCode(rs.getString("delegate")),
                rs.getObject("valid_until", LocalDate.class),
                rs.getString("account"),
                rs.getTimestamp("given_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
