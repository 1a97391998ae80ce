package cn.govshare.exchange.challenge.jdbc;

import cn.govshare.exchange.challenge.Annotation;
import cn.govshare.exchange.challenge.ChallengeStatus;
import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.Disputed;
import cn.govshare.exchange.challenge.Doubt;
import cn.govshare.exchange.challenge.Verdict;
import cn.govshare.exchange.challenge.VerificationTerm;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads challenges from their rows.
final class ChallengeRows {
    private ChallengeRows() {}

    static DataChallenge challenge(ResultSet rs, int number) throws SQLException {
        return new DataChallenge(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                new ResourceCode(rs.getString("resource")),
                rs.getInt("revision"),
                rs.getString("resource_name"),
                new DepartmentCode(rs.getString("provider")),
                new DepartmentCode(rs.getString("challenger")),
                new Disputed(items(rs), Optional.ofNullable(rs.getString("record_key"))),
                Doubt.valueOf(rs.getString("doubt")),
                rs.getString("statement"),
                ChallengeStatus.valueOf(rs.getString("status")),
                rs.getString("raised_by"),
                rs.getTimestamp("raised_at").toInstant(),
                new DepartmentCode(rs.getString("verifier")),
                Arrays.stream((String[]) rs.getArray("forwarded_by").getArray())
                        .map(DepartmentCode::new)
                        .toList(),
                rs.getBoolean("assigned"),
                new VerificationTerm(
                        rs.getObject("opened_on", LocalDate.class),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getBoolean("provisional"),
                        instant(rs, "missed_at")),
                verdict(rs),
                instant(rs, "closed_at"),
                rs.getLong("version"));
    }

    private static Set<String> items(ResultSet rs) throws SQLException {
        return Set.of((String[]) rs.getArray("items").getArray());
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Verdict verdict(ResultSet rs) throws SQLException {
        var text = rs.getString("verdict");
        return text == null
                ? null
                : new Verdict(
                        text,
                        new DepartmentCode(rs.getString("verdict_of")),
                        rs.getString("verdict_by"),
                        rs.getTimestamp("verdict_at").toInstant());
    }

    static ChallengeStep step(ResultSet rs, int number) throws SQLException {
        var department = rs.getString("department");
        return new ChallengeStep(
                ChallengeStatus.valueOf(rs.getString("status")),
                department == null ? null : new DepartmentCode(department),
                rs.getString("account"),
                rs.getString("note"),
                rs.getTimestamp("at").toInstant());
    }

    static Annotation annotation(ResultSet rs, int number) throws SQLException {
        return new Annotation(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                ChallengeStatus.valueOf(rs.getString("status")),
                items(rs),
                Optional.ofNullable(rs.getString("record_key")),
                LocalDate.ofInstant(rs.getTimestamp("raised_at").toInstant(), WorkingCalendar.ZONE));
    }
}
