package cn.govshare.exchange.challenge.jdbc;

import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.challenge.Disputed;
import cn.govshare.exchange.challenge.RecordPart;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcDataChallenges implements DataChallenges {
    private static final int TURN = 0x63686c67;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcDataChallenges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String nextNumber(LocalDate today) {
        return "YY-%s-%06d"
                .formatted(
                        today.format(DateTimeFormatter.BASIC_ISO_DATE),
                        jdbc.sql("SELECT nextval('data_challenge_number')")
                                .query(Long.class)
                                .single());
    }

    @Override
    public void add(DataChallenge challenge, Optional<RecordPart> part, ChallengeStep step) {
        jdbc.sql("""
                INSERT INTO data_challenge (id, number, resource, revision, resource_name, provider, challenger, items,
                                            of_record, record_key, doubt, statement, status, is_open, raised_by,
                                            raised_at, verifier, forwarded_by, assigned, opened_on, provisional,
                                            version)
                VALUES (:id, :number, :resource, :revision, :resourceName, :provider, :challenger, :items,
                        :ofRecord, :recordKey, :doubt, :statement, :status, true, :raisedBy,
                        :raisedAt, :verifier, '{}', false, :openedOn, false, :version)""")
                .param("id", challenge.id())
                .param("number", challenge.number())
                .param("resource", challenge.resource().value())
                .param("revision", challenge.revision())
                .param("resourceName", challenge.resourceName())
                .param("provider", challenge.provider().value())
                .param("challenger", challenge.challenger().value())
                .param("items", sorted(challenge.disputed()))
                .param("ofRecord", challenge.disputed().recordKey().isPresent())
                .param("recordKey", challenge.disputed().recordKey().orElse(null))
                .param("doubt", challenge.doubt().name())
                .param("statement", challenge.statement())
                .param("status", challenge.status().name())
                .param("raisedBy", challenge.raisedBy())
                .param("raisedAt", Timestamp.from(challenge.raisedAt()))
                .param("verifier", challenge.verifier().value())
                .param("openedOn", challenge.term().openedOn())
                .param("version", challenge.version())
                .update();
        part.ifPresent(each -> add(challenge.id(), each));
        add(challenge.id(), step);
    }

    private static String[] sorted(Disputed disputed) {
        return disputed.items().stream().sorted().toArray(String[]::new);
    }

    private void add(UUID challenge, RecordPart part) {
        jdbc.sql("""
                INSERT INTO challenge_record (challenge, key, claimed, held, since)
                VALUES (:challenge, :key::jsonb, :claimed::jsonb, :held::jsonb, :since)""")
                .param("challenge", challenge)
                .param("key", json.writeValueAsString(part.key()))
                .param("claimed", json.writeValueAsString(part.claimed()))
                .param("held", json.writeValueAsString(part.held()))
                .param("since", Timestamp.from(part.since()))
                .update();
    }

    private void add(UUID challenge, ChallengeStep step) {
        var department = step.department();
        jdbc.sql("""
                INSERT INTO challenge_step (challenge, status, department, account, note, at)
                VALUES (:challenge, :status, :department, :account, :note, :at)""")
                .param("challenge", challenge)
                .param("status", step.status().name())
                .param("department", department == null ? null : department.value())
                .param("account", step.by())
                .param("note", step.note())
                .param("at", Timestamp.from(step.at()))
                .update();
    }

    @Override
    public void save(DataChallenge challenge, Optional<ChallengeStep> step) {
        var verdict = challenge.verdict();
        int saved = jdbc.sql("""
                UPDATE data_challenge SET
                    status = :status, is_open = :open, verifier = :verifier, forwarded_by = :forwardedBy,
                    assigned = :assigned, opened_on = :openedOn, due_on = :dueOn,
                    provisional = :provisional, missed_at = :missedAt, verdict = :verdict, verdict_of = :verdictOf,
                    verdict_by = :verdictBy, verdict_at = :verdictAt, closed_at = :closedAt, version = :version
                WHERE id = :id AND version = :version - 1""")
                .param("status", challenge.status().name())
                .param("open", challenge.status().isOpen())
                .param("verifier", challenge.verifier().value())
                .param(
                        "forwardedBy",
                        challenge.forwardedBy().stream()
                                .map(DepartmentCode::value)
                                .toArray(String[]::new))
                .param("assigned", challenge.assigned())
                .param("openedOn", challenge.term().openedOn())
                .param("dueOn", challenge.term().dueOn())
                .param("provisional", challenge.term().provisional())
                .param("missedAt", timestamp(challenge.term().missedAt()))
                .param("verdict", verdict == null ? null : verdict.text())
                .param(
                        "verdictOf",
                        verdict == null ? null : verdict.department().value())
                .param("verdictBy", verdict == null ? null : verdict.by())
                .param("verdictAt", verdict == null ? null : Timestamp.from(verdict.at()))
                .param("closedAt", timestamp(challenge.closedAt()))
                .param("version", challenge.version())
                .param("id", challenge.id())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("data_challenge " + challenge.id());
        }
        step.ifPresent(each -> add(challenge.id(), each));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public Optional<DataChallenge> find(UUID id) {
        return jdbc.sql("SELECT * FROM data_challenge WHERE id = :id")
                .param("id", id)
                .query(ChallengeRows::challenge)
                .optional();
    }

    @Override
    public Optional<DataChallenge> lock(UUID id) {
        return jdbc.sql("SELECT * FROM data_challenge WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(ChallengeRows::challenge)
                .optional();
    }

    @Override
    public Optional<RecordPart> recordPart(UUID id) {
        return jdbc.sql("SELECT key, claimed, held, since FROM challenge_record WHERE challenge = :id")
                .param("id", id)
                .query((rs, _) -> new RecordPart(
                        json.readValue(rs.getString("key"), TEXTS),
                        json.readValue(rs.getString("claimed"), TEXTS),
                        json.readValue(rs.getString("held"), TEXTS),
                        rs.getTimestamp("since").toInstant()))
                .optional();
    }

    @Override
    public List<ChallengeStep> steps(UUID id) {
        return jdbc.sql("""
                SELECT status, department, account, note, at FROM challenge_step
                WHERE challenge = :id ORDER BY seq""").param("id", id).query(ChallengeRows::step).list();
    }

    /// The items of two challenges need only overlap to be the same, which no unique index can say.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn(DepartmentCode challenger, ResourceCode resource) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:turn, hashtext(:of))")
                .param("turn", TURN)
                .param("of", challenger.value() + " " + resource.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<DataChallenge> sameOpen(DepartmentCode challenger, ResourceCode resource, Disputed disputed) {
        return jdbc.sql("""
                SELECT * FROM data_challenge
                WHERE is_open AND resource = :resource AND challenger = :challenger AND items && :items::text[]
                  AND record_key IS NOT DISTINCT FROM :recordKey::text
                ORDER BY seq LIMIT 1""")
                .param("resource", resource.value())
                .param("challenger", challenger.value())
                .param("items", sorted(disputed))
                .param("recordKey", disputed.recordKey().orElse(null))
                .query(ChallengeRows::challenge)
                .optional();
    }

    @Override
    public List<DataChallenge> list(Listing listing) {
        var department = listing.department();
        var resource = listing.resource();
        var status = listing.status();
        return jdbc.sql("""
                SELECT * FROM data_challenge
                WHERE (:department::text IS NULL OR :department IN (challenger, provider, verifier)
                       OR :department = ANY (forwarded_by))
                  AND (:resource::text IS NULL OR resource = :resource)
                  AND (:status::text IS NULL OR status = :status)
                  AND (:after::uuid IS NULL OR seq < (SELECT seq FROM data_challenge WHERE id = :after::uuid))
                ORDER BY seq DESC LIMIT :limit""")
                .param("department", department == null ? null : department.value())
                .param("resource", resource == null ? null : resource.value())
                .param("status", status == null ? null : status.name())
                .param("after", listing.after())
                .param("limit", listing.limit())
                .query(ChallengeRows::challenge)
                .list();
    }

    @Override
    public int eraseRecordParts(Instant closedBefore) {
        return jdbc.sql("""
                WITH ended AS (
                    UPDATE data_challenge SET record_key = CASE WHEN of_record THEN '' END, version = version + 1
                    WHERE closed_at < :before AND (record_key <> '' OR EXISTS (
                        SELECT 1 FROM challenge_evidence WHERE challenge = data_challenge.id)) RETURNING id),
                evidence AS (DELETE FROM challenge_evidence WHERE challenge IN (SELECT id FROM ended)),
                parts AS (DELETE FROM challenge_record WHERE challenge IN (SELECT id FROM ended))
                SELECT count(*) FROM ended""")
                .param("before", Timestamp.from(closedBefore))
                .query(Integer.class)
                .single();
    }
}
