package cn.govshare.exchange.correction.jdbc;

import cn.govshare.exchange.access.Receiver;
import cn.govshare.exchange.correction.Correction;
import cn.govshare.exchange.correction.CorrectionStatus;
import cn.govshare.exchange.correction.Corrections;
import cn.govshare.exchange.correction.Receipt;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCorrections implements Corrections {
    private final JdbcClient jdbc;

    JdbcCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Correction correction) {
        var receiver = correction.receiver();
        jdbc.sql("""
                INSERT INTO correction (id, challenge, number, resource, resource_name, provider, consumer, items,
                                        of_record, findings, last_access, last_at, purpose, matter, mode, status,
                                        corrected_at, version)
                VALUES (:id, :challenge, :number, :resource, :resourceName, :provider, :consumer, :items,
                        :ofRecord, :findings, :lastAccess, :lastAt, :purpose, :matter, :mode, :status,
                        :correctedAt, :version)""")
                .param("id", correction.id())
                .param("challenge", correction.challenge())
                .param("number", correction.number())
                .param("resource", correction.resource().value())
                .param("resourceName", correction.resourceName())
                .param("provider", correction.provider().value())
                .param("consumer", receiver.consumer().value())
                .param("items", receiver.items().stream().sorted().toArray(String[]::new))
                .param("ofRecord", correction.ofRecord())
                .param("findings", correction.findings())
                .param("lastAccess", receiver.lastAccess())
                .param("lastAt", Timestamp.from(receiver.lastAt()))
                .param("purpose", receiver.purpose().name())
                .param("matter", receiver.matter())
                .param("mode", receiver.mode().name())
                .param("status", correction.status().name())
                .param("correctedAt", Timestamp.from(correction.correctedAt()))
                .param("version", correction.version())
                .update();
    }

    @Override
    public void save(Correction correction) {
        var taken = correction.takenAt();
        var receipt = correction.receipt();
        int saved = jdbc.sql("""
                UPDATE correction SET status = :status, taken_at = :takenAt, acknowledged_at = :acknowledgedAt,
                                      acknowledged_by = :acknowledgedBy, outcome = :outcome, note = :note,
                                      version = :version
                WHERE id = :id AND version = :version - 1""")
                .param("status", correction.status().name())
                .param("takenAt", taken == null ? null : Timestamp.from(taken))
                .param("acknowledgedAt", receipt == null ? null : Timestamp.from(receipt.at()))
                .param("acknowledgedBy", receipt == null ? null : receipt.by())
                .param("outcome", receipt == null ? null : receipt.outcome().name())
                .param("note", receipt == null ? null : receipt.note())
                .param("version", correction.version())
                .param("id", correction.id())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("correction " + correction.id());
        }
    }

    @Override
    public Optional<Correction> find(UUID id) {
        return jdbc.sql("SELECT * FROM correction WHERE id = :id")
                .param("id", id)
                .query(JdbcCorrections::correction)
                .optional();
    }

    @Override
    public List<Correction> to(
            DepartmentCode consumer, @Nullable CorrectionStatus status, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM correction
                WHERE consumer = :consumer AND (:status::text IS NULL OR status = :status)
                  AND (:after::uuid IS NULL OR seq > (SELECT seq FROM correction WHERE id = :after::uuid))
                ORDER BY seq LIMIT :limit""")
                .param("consumer", consumer.value())
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcCorrections::correction)
                .list();
    }

    @Override
    public List<Correction> of(UUID challenge) {
        return jdbc.sql("SELECT * FROM correction WHERE challenge = :challenge ORDER BY seq")
                .param("challenge", challenge)
                .query(JdbcCorrections::correction)
                .list();
    }

    private static Correction correction(ResultSet rs, int number) throws SQLException {
        var taken = rs.getTimestamp("taken_at");
        return new Correction(
                rs.getObject("id", UUID.class),
                rs.getObject("challenge", UUID.class),
                rs.getString("number"),
                new ResourceCode(rs.getString("resource")),
                rs.getString("resource_name"),
                new DepartmentCode(rs.getString("provider")),
                rs.getBoolean("of_record"),
                new Receiver(
                        new DepartmentCode(rs.getString("consumer")),
                        Set.of((String[]) rs.getArray("items").getArray()),
                        rs.getObject("last_access", UUID.class),
                        rs.getTimestamp("last_at").toInstant(),
                        UsePurpose.valueOf(rs.getString("purpose")),
                        rs.getString("matter"),
                        ProvisionMode.valueOf(rs.getString("mode"))),
                rs.getString("findings"),
                CorrectionStatus.valueOf(rs.getString("status")),
                rs.getTimestamp("corrected_at").toInstant(),
                taken == null ? null : taken.toInstant(),
                receipt(rs),
                rs.getLong("version"));
    }

    private static @Nullable Receipt receipt(ResultSet rs) throws SQLException {
        var outcome = rs.getString("outcome");
        return outcome == null
                ? null
                : new Receipt(
                        Receipt.Outcome.valueOf(outcome),
                        rs.getString("note"),
                        rs.getString("acknowledged_by"),
                        rs.getTimestamp("acknowledged_at").toInstant());
    }
}
