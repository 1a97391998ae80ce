package cn.govshare.approval.accessrequest.jdbc;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestStatus;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
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
        var filedBy = request.filedBy();
        var sql = jdbc.sql("""
                INSERT INTO access_request (id, consumer, provider, resource, revision, resource_name, renews, filed_by,
                    purpose, matter, legal_duty, items, row_conditions, mode, frequency, rows_per_day, calls_per_day,
                    valid_from, valid_until, status, submitted_by, submitted_at, received_on, reply_due_on,
                    rule_profile, provisional, version)
                VALUES (:id, :consumer, :provider, :resource, :revision, :resourceName, :renews, :filedBy,
                    :purpose, :matter, :legalDuty, :items, :rows::jsonb, :mode, :frequency, :rowsPerDay, :callsPerDay,
                    :validFrom, :validUntil, :status, :submittedBy, :submittedAt, :receivedOn, :replyDueOn,
                    :ruleProfile, :provisional, :version)""");
        RequestRow.use(sql, request.use())
                .param("id", request.id())
                .param("consumer", request.consumer().value())
                .param("provider", request.provider().value())
                .param("resource", request.resource().value())
                .param("revision", request.revision())
                .param("resourceName", request.resourceName())
                .param("renews", request.renews())
                .param("filedBy", filedBy == null ? null : filedBy.value())
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
        var completion = request.completion();
        var sql = jdbc.sql("""
                UPDATE access_request SET purpose = :purpose, matter = :matter, legal_duty = :legalDuty, items = :items,
                    row_conditions = :rows::jsonb, mode = :mode, frequency = :frequency, rows_per_day = :rowsPerDay,
                    calls_per_day = :callsPerDay, valid_from = :validFrom, valid_until = :validUntil,
                    status = :status, reply_due_on = :replyDueOn, provisional = :provisional,
                    reply_missed_at = :missedAt, returned_by = :returnedBy, returned_at = :returnedAt,
                    return_reason = :returnReason, completed_at = :completedAt, proposal = :proposal::jsonb,
                    replied_by = :account, replied_at = :at, grant_id = :grant, granted_items = :grantedItems,
                    reply_conditions = :conditions, reply_rows = :replyRows::jsonb,
                    reply_rows_per_day = :replyRowsPerDay, reply_calls_per_day = :replyCallsPerDay,
                    reply_valid_until = :replyValidUntil, reasons = :reasons, basis = :basis, version = :version
                WHERE id = :id AND version = :version - 1""");
        RequestRow.limits(sql, reply instanceof Consent consent ? consent.limits() : null);
        int saved = RequestRow.use(sql, request.use())
                .param("status", request.status().name())
                .param("replyDueOn", request.term().dueOn())
                .param("provisional", request.term().provisional())
                .param("missedAt", RequestRow.timestamp(request.term().missedAt()))
                .param("returnedBy", completion == null ? null : completion.account())
                .param("returnedAt", completion == null ? null : Timestamp.from(completion.returnedAt()))
                .param("returnReason", completion == null ? null : completion.reason())
                .param("completedAt", completion == null ? null : RequestRow.timestamp(completion.completedAt()))
                .param("proposal", RequestRow.json(request.proposal()))
                .param("account", given == null ? null : given.account())
                .param("at", given == null ? null : Timestamp.from(given.at()))
                .param("grant", reply instanceof Consent consent ? consent.grant() : null)
                .param(
                        "grantedItems",
                        reply instanceof Consent consent ? consent.items().toArray(String[]::new) : null)
                .param("conditions", reply instanceof Consent consent ? consent.conditions() : null)
                .param("reasons", reply instanceof Refusal refusal ? refusal.reasons() : null)
                .param("basis", reply instanceof Refusal refusal ? refusal.basis() : null)
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
                .query(RequestRow::read)
                .optional();
    }

    @Override
    public Optional<AccessRequest> lock(UUID id) {
        return jdbc.sql("SELECT * FROM access_request WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(RequestRow::read)
                .optional();
    }

    @Override
    public List<AccessRequest> list(
            Visibility visibility, @Nullable AccessRequestStatus status, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM access_request
                WHERE (:everything OR consumer = :department OR provider = :department OR filed_by = :department)
                  AND (:status::text IS NULL OR status = :status)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM access_request WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("everything", visibility.everything())
                .param("department", visibility.department().value())
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("limit", limit)
                .query(RequestRow::read)
                .list();
    }

    @Override
    public List<AccessRequest> open(DepartmentCode consumer, ResourceCode resource) {
        return jdbc.sql("""
                SELECT * FROM access_request
                WHERE consumer = :consumer AND resource = :resource AND status IN ('SUBMITTED', 'RETURNED')
                ORDER BY seq DESC""")
                .param("consumer", consumer.value())
                .param("resource", resource.value())
                .query(RequestRow::read)
                .list();
    }

    @Override
    public List<AccessRequest> openFor(ResourceCode resource) {
        return jdbc.sql("""
                SELECT * FROM access_request
                WHERE resource = :resource AND status IN ('SUBMITTED', 'RETURNED') ORDER BY seq""")
                .param("resource", resource.value())
                .query(RequestRow::read)
                .list();
    }

    @Override
    public Optional<AccessRequest> lastRefused(DepartmentCode consumer, ResourceCode resource) {
        return jdbc.sql("""
                SELECT * FROM access_request
                WHERE consumer = :consumer AND resource = :resource AND status = 'REFUSED' ORDER BY seq DESC LIMIT 1""")
                .param("consumer", consumer.value())
                .param("resource", resource.value())
                .query(RequestRow::read)
                .optional();
    }
}
