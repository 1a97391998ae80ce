package cn.govshare.approval.negotiation.jdbc;

import cn.govshare.approval.negotiation.DossierFile;
import cn.govshare.approval.negotiation.Minutes;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationStatus;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.Proposal;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNegotiations implements Negotiations {
    private final JdbcClient jdbc;

    JdbcNegotiations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Negotiation negotiation) {
        var need = negotiation.need();
        var sql = jdbc.sql("""
                INSERT INTO negotiation (id, request, renews, consumer, provider, resource, revision, resource_name,
                    purpose, matter, legal_duty, items, row_conditions, mode, rows_per_day, calls_per_day, valid_until,
                    conditions, status, opened_by, opened_at, due_on, version)
                VALUES (:id, :request, :renews, :consumer, :provider, :resource, :revision, :resourceName, :purpose,
                    :matter, :legalDuty, :items, :rows::jsonb, :mode, :rowsPerDay, :callsPerDay, :validUntil,
                    :conditions, :status, :openedBy, :openedAt, :dueOn, :version)""");
        TermsColumns.write(sql, need.terms())
                .param("id", negotiation.id())
                .param("request", negotiation.request())
                .param("renews", negotiation.renews())
                .param("consumer", negotiation.consumer().value())
                .param("provider", negotiation.provider().value())
                .param("resource", negotiation.resource().value())
                .param("revision", negotiation.revision())
                .param("resourceName", negotiation.resourceName())
                .param("purpose", need.purpose().name())
                .param("matter", need.matter())
                .param("legalDuty", need.legalDuty())
                .param("status", negotiation.status().name())
                .param("openedBy", negotiation.openedBy())
                .param("openedAt", Timestamp.from(negotiation.openedAt()))
                .param("dueOn", negotiation.dueOn())
                .param("version", negotiation.version())
                .update();
    }

    @Override
    public void save(Negotiation negotiation) {
        var referral = negotiation.referral();
        var referrer = referral == null ? null : referral.by();
        var ending = EndingColumns.of(negotiation.ending());
        var sql = jdbc.sql("""
                        UPDATE negotiation SET status = :status, referred_by = :referredBy,
                            referred_account = :referredAccount, referral_reason = :referralReason,
                            referred_at = :referredAt, coordination_due_on = :coordinationDueOn, ended_by = :endedBy,
                            ended_at = :endedAt, reasons = :reasons, agreed_proposal = :proposal, order_id = :order,
                            order_items = :items, order_row_conditions = :rows::jsonb, order_mode = :mode,
                            order_rows_per_day = :rowsPerDay, order_calls_per_day = :callsPerDay,
                            order_valid_until = :validUntil, order_conditions = :conditions, grant_id = :grant, version = :version
                        WHERE id = :id AND version = :version - 1""");
        int saved = TermsColumns.write(sql, ending.terms())
                .param("status", negotiation.status().name())
                .param("referredBy", referral == null ? null : referrer == null ? "CLOCK" : referrer.name())
                .param("referredAccount", referral == null ? null : referral.account())
                .param("referralReason", referral == null ? null : referral.reason())
                .param("referredAt", timestamp(referral == null ? null : referral.at()))
                .param("coordinationDueOn", referral == null ? null : referral.dueOn())
                .param("endedBy", ending.account())
                .param("endedAt", timestamp(ending.at()))
                .param("reasons", ending.reasons())
                .param("proposal", ending.proposal())
                .param("order", ending.order())
                .param("grant", ending.grant())
                .param("version", negotiation.version())
                .param("id", negotiation.id())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("negotiation " + negotiation.id());
        }
    }

    @Override
    public Optional<Negotiation> find(UUID id) {
        return jdbc.sql("SELECT * FROM negotiation WHERE id = :id")
                .param("id", id)
                .query(NegotiationRows::negotiation)
                .optional();
    }

    @Override
    public Optional<Negotiation> lock(UUID id) {
        return jdbc.sql("SELECT * FROM negotiation WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(NegotiationRows::negotiation)
                .optional();
    }

    @Override
    public Optional<Negotiation> unfinished(DepartmentCode consumer, ResourceCode resource) {
        return jdbc.sql("""
                SELECT * FROM negotiation
                WHERE consumer = :consumer AND resource = :resource AND ended_at IS NULL""")
                .param("consumer", consumer.value())
                .param("resource", resource.value())
                .query(NegotiationRows::negotiation)
                .optional();
    }

    @Override
    public List<Negotiation> unfinishedAbout(ResourceCode resource) {
        return jdbc.sql("SELECT * FROM negotiation WHERE resource = :resource AND ended_at IS NULL ORDER BY seq")
                .param("resource", resource.value())
                .query(NegotiationRows::negotiation)
                .list();
    }

    @Override
    public List<Negotiation> ofRequest(UUID request) {
        return jdbc.sql("SELECT * FROM negotiation WHERE request = :request ORDER BY seq")
                .param("request", request)
                .query(NegotiationRows::negotiation)
                .list();
    }

    @Override
    public List<Negotiation> list(
            Visibility visibility, @Nullable NegotiationStatus status, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT * FROM negotiation
                WHERE (:everything OR consumer = :department OR provider = :department)
                  AND (:status::text IS NULL OR status = :status)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM negotiation WHERE id = :after))
                ORDER BY seq DESC LIMIT :limit""")
                .param("everything", visibility.everything())
                .param("department", visibility.department().value())
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("limit", limit)
                .query(NegotiationRows::negotiation)
                .list();
    }

    @Override
    public void add(Proposal proposal) {
        var sql = jdbc.sql("""
                INSERT INTO proposal (id, negotiation, side, items, row_conditions, mode, rows_per_day, calls_per_day,
                    valid_until, conditions, note, account, made_at)
                VALUES (:id, :negotiation, :side, :items, :rows::jsonb, :mode, :rowsPerDay, :callsPerDay,
                    :validUntil, :conditions, :note, :account, :at)""");
        TermsColumns.write(sql, proposal.terms())
                .param("id", proposal.id())
                .param("negotiation", proposal.negotiation())
                .param("side", proposal.by().name())
                .param("note", proposal.note())
                .param("account", proposal.account())
                .param("at", Timestamp.from(proposal.at()))
                .update();
    }

    @Override
    public List<Proposal> proposals(UUID negotiation) {
        return jdbc.sql("SELECT * FROM proposal WHERE negotiation = :negotiation ORDER BY seq")
                .param("negotiation", negotiation)
                .query(NegotiationRows::proposal)
                .list();
    }

    @Override
    public void add(Minutes minutes) {
        jdbc.sql("""
                INSERT INTO minutes (id, negotiation, side, held_on, participants, body, account, written_at)
                VALUES (:id, :negotiation, :side, :heldOn, :participants, :body, :account, :at)""")
                .param("id", minutes.id())
                .param("negotiation", minutes.negotiation())
                .param("side", minutes.by().name())
                .param("heldOn", minutes.heldOn())
                .param("participants", minutes.participants())
                .param("body", minutes.text())
                .param("account", minutes.account())
                .param("at", Timestamp.from(minutes.at()))
                .update();
    }

    @Override
    public List<Minutes> minutes(UUID negotiation) {
        return jdbc.sql("SELECT * FROM minutes WHERE negotiation = :negotiation ORDER BY seq")
                .param("negotiation", negotiation)
                .query(NegotiationRows::minutes)
                .list();
    }

    @Override
    public void add(DossierFile file, byte[] content) {
        jdbc.sql("""
                INSERT INTO dossier_file (id, negotiation, side, name, sha256, content, account, added_at)
                VALUES (:id, :negotiation, :side, :name, :sha256, :content, :account, :at)""")
                .param("id", file.id())
                .param("negotiation", file.negotiation())
                .param("side", file.by().name())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("content", content)
                .param("account", file.account())
                .param("at", Timestamp.from(file.at()))
                .update();
    }

    @Override
    public List<DossierFile> files(UUID negotiation) {
        return jdbc.sql("""
                SELECT id, negotiation, side, name, sha256, length(content) AS bytes, account, added_at
                FROM dossier_file WHERE negotiation = :negotiation ORDER BY seq""")
                .param("negotiation", negotiation)
                .query(NegotiationRows::file)
                .list();
    }

    @Override
    public Optional<byte[]> content(UUID negotiation, UUID file) {
        return jdbc.sql("SELECT content FROM dossier_file WHERE negotiation = :negotiation AND id = :id")
                .param("negotiation", negotiation)
                .param("id", file)
                .query((rs, _) -> rs.getBytes("content"))
                .optional();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
