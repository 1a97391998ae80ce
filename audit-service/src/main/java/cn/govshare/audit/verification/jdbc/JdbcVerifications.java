package cn.govshare.audit.verification.jdbc;

import cn.govshare.audit.verification.Finding;
import cn.govshare.audit.verification.Flaw;
import cn.govshare.audit.verification.Verification;
import cn.govshare.audit.verification.Verifications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVerifications implements Verifications {
    private final JdbcClient jdbc;

    JdbcVerifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(UUID id, String askedBy, long size, Instant now, Instant abandonedBefore) {
        jdbc.sql("""
                UPDATE log_verification SET state = 'ABANDONED', finished_at = :now
                WHERE state = 'RUNNING' AND seen_at < :before""")
                .param("now", utc(now))
                .param("before", utc(abandonedBefore))
                .update();
        return jdbc.sql("""
                INSERT INTO log_verification (id, asked_by, started_at, seen_at, state, size, checked)
                VALUES (:id, :by, :now, :now, 'RUNNING', :size, 0)
                ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("by", askedBy)
                        .param("now", utc(now))
                        .param("size", size)
                        .update()
                == 1;
    }

    @Override
    public void progress(UUID id, long checked, Instant now) {
        jdbc.sql("UPDATE log_verification SET checked = :checked, seen_at = :now WHERE id = :id")
                .param("checked", checked)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    @Override
    public void end(UUID id, long checked, @Nullable Finding finding, Instant now) {
        jdbc.sql("""
                UPDATE log_verification
                SET state = :state, checked = :checked, seen_at = :now, finished_at = :now, flaw = :flaw,
                    wrong_seq = :seq, record = :record, what = :what, sentence_zh = :zh, sentence_en = :en
                WHERE id = :id""")
                .param("state", finding == null ? "SOUND" : "BROKEN")
                .param("checked", checked)
                .param("now", utc(now))
                .param("flaw", finding == null ? null : finding.flaw().name())
                .param("seq", finding == null ? null : finding.seq())
                .param("record", finding == null ? null : finding.record())
                .param("what", finding == null ? null : finding.what())
                .param("zh", finding == null ? null : finding.sentence().zh())
                .param("en", finding == null ? null : finding.sentence().en())
                .param("id", id)
                .update();
    }

    @Override
    public void abandon(UUID id, Instant now) {
        jdbc.sql("UPDATE log_verification SET state = 'ABANDONED', finished_at = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    @Override
    public Optional<Verification> find(UUID id) {
        return jdbc.sql("SELECT * FROM log_verification WHERE id = :id")
                .param("id", id)
                .query(JdbcVerifications::verification)
                .optional();
    }

    @Override
    public List<Verification> after(long seq, int limit) {
        return jdbc.sql("SELECT * FROM log_verification WHERE seq > :seq ORDER BY seq LIMIT :limit")
                .param("seq", seq)
                .param("limit", limit)
                .query(JdbcVerifications::verification)
                .list();
    }

    private static Verification verification(ResultSet rs, int number) throws SQLException {
        var flaw = rs.getString("flaw");
        var finishedAt = rs.getObject("finished_at", OffsetDateTime.class);
        return new Verification(
                rs.getObject("id", UUID.class),
                rs.getLong("seq"),
                rs.getString("asked_by"),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                Verification.State.valueOf(rs.getString("state")),
                rs.getLong("size"),
                rs.getLong("checked"),
                flaw == null
                        ? null
                        : new Finding(
                                Flaw.valueOf(flaw),
                                rs.getLong("wrong_seq"),
                                rs.getObject("record", UUID.class),
                                Objects.requireNonNullElse(rs.getString("what"), "")));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
