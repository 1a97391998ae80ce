package cn.govshare.approval.accessrequest.jdbc;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestStatus;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.accessrequest.Reply;
import cn.govshare.approval.accessrequest.ReplyTerm;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccessRequests implements AccessRequests {
    private final JdbcClient jdbc;

    JdbcAccessRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AccessRequest request) {
        var use = request.use();
        jdbc.sql("""
                INSERT INTO access_request (id, consumer, provider, resource, revision, resource_name, purpose, matter,
                    legal_duty, items, mode, valid_until, status, submitted_by, submitted_at, received_on,
                    reply_due_on, rule_profile, provisional, version)
                VALUES (:id, :consumer, :provider, :resource, :revision, :resourceName, :purpose, :matter,
                    :legalDuty, :items, :mode, :validUntil, :status, :submittedBy, :submittedAt, :receivedOn,
                    :replyDueOn, :ruleProfile, :provisional, :version)""")
                .param("id", request.id())
                .param("consumer", request.consumer().value())
                .param("provider", request.provider().value())
                .param("resource", request.resource().value())
                .param("revision", request.revision())
                .param("resourceName", request.resourceName())
                .param("purpose", use.purpose().name())
                .param("matter", use.matter())
                .param("legalDuty", use.legalDuty())
                .param("items", use.items().toArray(String[]::new))
                .param("mode", use.mode().name())
                .param("validUntil", use.validUntil())
                .param("status", request.status().name())
                .param("submittedBy", request.submittedBy())
                .param("submittedAt", Timestamp.from(request.submittedAt()))
                .param("receivedOn", request.term().receivedOn())
                .param("replyDueOn", request.term().dueOn())
                .param("ruleProfile", request.term().ruleProfile())
                .param("provisional", request.term().provisional())
                .param("version", request.version())
                .update();
    }

    @Override
    public void save(AccessRequest request) {
        var given = request.reply();
        var reply = given == null ? null : given.reply();
        var missedAt = request.term().missedAt();
        int saved = jdbc.sql("""
                        UPDATE access_request SET status = :status, reply_missed_at = :missedAt, replied_by = :account,
                            replied_at = :at, grant_id = :grant, granted_items = :items, reasons = :reasons,
                            version = :version
                        WHERE id = :id AND version = :version - 1""")
                .param("status", request.status().name())
                .param("missedAt", missedAt == null ? null : Timestamp.from(missedAt))
                .param("account", given == null ? null : given.account())
                .param("at", given == null ? null : Timestamp.from(given.at()))
                .param("grant", reply instanceof Consent consent ? consent.grant() : null)
                .param(
                        "items",
                        reply instanceof Consent consent ? consent.items().toArray(String[]::new) : null)
                .param("reasons", reply instanceof Refusal refusal ? refusal.reasons() : null)
                .param("version", request.version())
                .param("id", request.id())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("access_request " + request.id());
        }
    }

    @Override
    public Optional<AccessRequest> find(UUID id) {
        return jdbc.sql("SELECT * FROM access_request WHERE id = :id")
                .param("id", id)
                .query(JdbcAccessRequests::request)
                .optional();
    }

    @Override
    public List<AccessRequest> list(
            Visibility visibility, @Nullable AccessRequestStatus status, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM access_request
                WHERE (:everything OR consumer = :department OR provider = :department)
                  AND (:status::text IS NULL OR status = :status)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM access_request WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("everything", visibility.everything())
                .param("department", visibility.department().value())
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcAccessRequests::request)
                .list();
    }

    private static AccessRequest request(ResultSet rs, int number) throws SQLException {
        var missedAt = rs.getTimestamp("reply_missed_at");
        return new AccessRequest(
                rs.getObject("id", UUID.class),
                new DepartmentCode(rs.getString("consumer")),
                new DepartmentCode(rs.getString("provider")),
                new ResourceCode(rs.getString("resource")),
                rs.getInt("revision"),
                rs.getString("resource_name"),
                new IntendedUse(
                        UsePurpose.valueOf(rs.getString("purpose")),
                        rs.getString("matter"),
                        rs.getString("legal_duty"),
                        List.of((String[]) rs.getArray("items").getArray()),
                        ProvisionMode.valueOf(rs.getString("mode")),
                        rs.getObject("valid_until", LocalDate.class)),
                AccessRequestStatus.valueOf(rs.getString("status")),
                rs.getString("submitted_by"),
                rs.getTimestamp("submitted_at").toInstant(),
                new ReplyTerm(
                        rs.getObject("received_on", LocalDate.class),
                        rs.getObject("reply_due_on", LocalDate.class),
                        rs.getString("rule_profile"),
                        rs.getBoolean("provisional"),
                        missedAt == null ? null : missedAt.toInstant()),
                given(rs),
                rs.getLong("version"));
    }

    private static @Nullable GivenReply given(ResultSet rs) throws SQLException {
        var at = rs.getTimestamp("replied_at");
        return at == null ? null : new GivenReply(reply(rs), rs.getString("replied_by"), at.toInstant());
    }

    private static Reply reply(ResultSet rs) throws SQLException {
        var grant = rs.getObject("grant_id", UUID.class);
        return grant == null
                ? new Refusal(rs.getString("reasons"))
                : new Consent(
                        grant, Set.of((String[]) rs.getArray("granted_items").getArray()));
    }
}
