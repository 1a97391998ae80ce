package cn.govshare.approval.accessrequest.jdbc;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestStatus;
import cn.govshare.approval.accessrequest.Completion;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.ConsentLimits;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.accessrequest.Reply;
import cn.govshare.approval.accessrequest.ReplyProposal;
import cn.govshare.approval.accessrequest.ReplyTerm;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.UseFrequency;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A request as a row.
final class RequestRow {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Stands for a basis that was not asked for yet when the refusal was given.
    private static final String NO_BASIS = "—";

    private RequestRow() {}

    static JdbcClient.StatementSpec use(JdbcClient.StatementSpec sql, IntendedUse use) {
        var frequency = use.frequency();
        return sql.param("purpose", use.purpose().name())
                .param("matter", use.matter())
                .param("legalDuty", use.legalDuty())
                .param("items", use.items().toArray(String[]::new))
                .param("rows", JSON.writeValueAsString(use.rows()))
                .param("mode", use.mode().name())
                .param("frequency", frequency == null ? null : frequency.name())
                .param("rowsPerDay", use.quota().rowsPerDay())
                .param("callsPerDay", use.quota().callsPerDay())
                .param("validFrom", use.validFrom())
                .param("validUntil", use.validUntil());
    }

    static @Nullable String json(@Nullable ReplyProposal proposal) {
        return proposal == null ? null : JSON.writeValueAsString(proposal);
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static AccessRequest read(ResultSet rs, int number) throws SQLException {
        var filedBy = rs.getString("filed_by");
        var proposal = rs.getString("proposal");
        return new AccessRequest(
                rs.getObject("id", UUID.class),
                new DepartmentCode(rs.getString("consumer")),
                new DepartmentCode(rs.getString("provider")),
                new ResourceCode(rs.getString("resource")),
                rs.getInt("revision"),
                rs.getString("resource_name"),
                use(rs),
                rs.getObject("renews", UUID.class),
                filedBy == null ? null : new DepartmentCode(filedBy),
                AccessRequestStatus.valueOf(rs.getString("status")),
                rs.getString("submitted_by"),
                rs.getTimestamp("submitted_at").toInstant(),
                new ReplyTerm(
                        rs.getObject("received_on", LocalDate.class),
                        rs.getObject("reply_due_on", LocalDate.class),
                        rs.getString("rule_profile"),
                        rs.getBoolean("provisional"),
                        instant(rs.getTimestamp("reply_missed_at"))),
                completion(rs),
                proposal == null ? null : JSON.readValue(proposal, ReplyProposal.class),
                given(rs),
                rs.getLong("version"));
    }

    private static IntendedUse use(ResultSet rs) throws SQLException {
        var frequency = rs.getString("frequency");
        return new IntendedUse(
                UsePurpose.valueOf(rs.getString("purpose")),
                rs.getString("matter"),
                rs.getString("legal_duty"),
                List.of((String[]) rs.getArray("items").getArray()),
                List.of(JSON.readValue(rs.getString("row_conditions"), RowCondition[].class)),
                ProvisionMode.valueOf(rs.getString("mode")),
                frequency == null ? null : UseFrequency.valueOf(frequency),
                new GrantQuota(rs.getObject("rows_per_day", Long.class), rs.getObject("calls_per_day", Long.class)),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class));
    }

    private static @Nullable Completion completion(ResultSet rs) throws SQLException {
        var at = rs.getTimestamp("returned_at");
        return at == null
                ? null
                : new Completion(
                        rs.getString("return_reason"),
                        rs.getString("returned_by"),
                        at.toInstant(),
                        instant(rs.getTimestamp("completed_at")));
    }

    private static @Nullable GivenReply given(ResultSet rs) throws SQLException {
        var at = rs.getTimestamp("replied_at");
        return at == null ? null : new GivenReply(reply(rs), rs.getString("replied_by"), at.toInstant());
    }

    private static Reply reply(ResultSet rs) throws SQLException {
        var grant = rs.getObject("grant_id", UUID.class);
        return grant == null
                ? new Refusal(rs.getString("reasons"), Objects.requireNonNullElse(rs.getString("basis"), NO_BASIS))
                : new Consent(
                        grant,
                        Set.of((String[]) rs.getArray("granted_items").getArray()),
                        rs.getString("reply_conditions"),
                        limits(rs));
    }

    private static @Nullable ConsentLimits limits(ResultSet rs) throws SQLException {
        var rows = rs.getString("reply_rows");
        return rows == null
                ? null
                : new ConsentLimits(
                        List.of(JSON.readValue(rows, RowCondition[].class)),
                        new GrantQuota(
                                rs.getObject("reply_rows_per_day", Long.class),
                                rs.getObject("reply_calls_per_day", Long.class)),
                        rs.getObject("reply_valid_until", LocalDate.class));
    }

    static JdbcClient.StatementSpec limits(JdbcClient.StatementSpec sql, @Nullable ConsentLimits limits) {
        return sql.param("replyRows", limits == null ? null : JSON.writeValueAsString(limits.rows()))
                .param("replyRowsPerDay", limits == null ? null : limits.quota().rowsPerDay())
                .param(
                        "replyCallsPerDay",
                        limits == null ? null : limits.quota().callsPerDay())
                .param("replyValidUntil", limits == null ? null : limits.validUntil());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
