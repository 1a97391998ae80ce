package cn.govshare.approval.succession.jdbc;

import cn.govshare.approval.succession.Estate;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEstate implements Estate {
    private final JdbcClient jdbc;

    JdbcEstate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> requestsBetween(DepartmentCode from, DepartmentCode to) {
        return ids(bound(jdbc.sql("""
                SELECT id FROM access_request
                WHERE status IN ('SUBMITTED', 'RETURNED')
                  AND ((consumer = :from AND provider = :to) OR (consumer = :to AND provider = :from))
                ORDER BY seq"""), from, to));
    }

    @Override
    public List<UUID> disputesToEnd(DepartmentCode from, DepartmentCode to) {
        return ids(bound(jdbc.sql("""
                SELECT id FROM negotiation AS theirs
                WHERE ended_at IS NULL
                  AND ((consumer = :from AND provider = :to) OR (consumer = :to AND provider = :from)
                       OR (consumer = :from AND EXISTS (
                              SELECT FROM negotiation AS own
                              WHERE own.consumer = :to AND own.resource = theirs.resource AND own.ended_at IS NULL)))
                ORDER BY seq"""), from, to));
    }

    @Override
    public List<UUID> grantsBetween(DepartmentCode from, DepartmentCode to, LocalDate today) {
        return ids(bound(jdbc.sql("""
                SELECT id FROM access_grant
                WHERE revoked_at IS NULL AND valid_until >= :today
                  AND ((consumer = :from AND provider = :to) OR (consumer = :to AND provider = :from))
                ORDER BY seq"""), from, to).param("today", today));
    }

    @Override
    public int moveDuties(DepartmentCode from, DepartmentCode to) {
        return bound(jdbc.sql("""
                UPDATE deadline SET version = version + 1,
                    owner = CASE owner WHEN :from THEN :to ELSE owner END,
                    counterpart = CASE counterpart WHEN :from THEN :to ELSE counterpart END
                WHERE closed_at IS NULL AND (owner = :from OR counterpart = :from)"""), from, to).update();
    }

    @Override
    public List<UUID> moveCases(DepartmentCode from, DepartmentCode to) {
        var moved = new ArrayList<UUID>();
        moved.addAll(ids(bound(jdbc.sql("""
                UPDATE access_request SET version = version + 1,
                    consumer = CASE consumer WHEN :from THEN :to ELSE consumer END,
                    provider = CASE provider WHEN :from THEN :to ELSE provider END
                WHERE status IN ('SUBMITTED', 'RETURNED') AND (consumer = :from OR provider = :from)
                RETURNING id"""), from, to)));
        moved.addAll(ids(bound(jdbc.sql("""
                UPDATE negotiation SET version = version + 1,
                    consumer = CASE consumer WHEN :from THEN :to ELSE consumer END,
                    provider = CASE provider WHEN :from THEN :to ELSE provider END
                WHERE ended_at IS NULL AND (consumer = :from OR provider = :from)
                RETURNING id"""), from, to)));
        bound(jdbc.sql("UPDATE access_request_draft SET department = :to WHERE department = :from"), from, to)
                .update();
        return moved;
    }

    @Override
    public List<UUID> moveGrants(DepartmentCode from, DepartmentCode to, LocalDate today) {
        return ids(bound(jdbc.sql("""
                UPDATE access_grant SET version = version + 1,
                    consumer = CASE consumer WHEN :from THEN :to ELSE consumer END,
                    provider = CASE provider WHEN :from THEN :to ELSE provider END
                WHERE revoked_at IS NULL AND valid_until >= :today AND (consumer = :from OR provider = :from)
                RETURNING id"""), from, to).param("today", today));
    }

    @Override
    public EndedLeaves endLeaves(DepartmentCode from, Instant at) {
        return new EndedLeaves(
                ended("""
                        UPDATE request_delegation SET ended_at = :at
                        WHERE (principal = :from OR delegate = :from) AND ended_at IS NULL""", from, at),
                ended(
                        "UPDATE feed_address SET revoked_at = :at WHERE department = :from AND revoked_at IS NULL",
                        from,
                        at),
                ended(
                        "UPDATE webhook SET withdrawn_at = :at WHERE department = :from AND withdrawn_at IS NULL",
                        from,
                        at));
    }

    private int ended(String sql, DepartmentCode from, Instant at) {
        return jdbc.sql(sql)
                .param("at", Timestamp.from(at))
                .param("from", from.value())
                .update();
    }

    @Override
    public void moveOffers(DepartmentCode from, DepartmentCode to) {
        bound(jdbc.sql("UPDATE offer SET provider = :to WHERE provider = :from"), from, to)
                .update();
    }

    private static StatementSpec bound(StatementSpec sql, DepartmentCode from, DepartmentCode to) {
        return sql.param("from", from.value()).param("to", to.value());
    }

    private static List<UUID> ids(StatementSpec sql) {
        return sql.query((row, _) -> row.getObject("id", UUID.class)).list();
    }
}
