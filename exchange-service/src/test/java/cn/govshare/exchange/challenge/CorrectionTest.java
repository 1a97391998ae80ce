package cn.govshare.exchange.challenge;

import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.challenge.ChallengeJourney.CIVIL_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.EDUCATION_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.HOUSING_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.ID_NUMBER;
import static cn.govshare.exchange.challenge.ChallengeJourney.LAND_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.exchange.challenge.app.EraseOldRecords;
import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.ChallengeChanged;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.MutableClock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Art. 19: a correction goes out to everyone who received the old value")
class CorrectionTest extends ChallengeCase {
    @Autowired
    private MutableClock clock;

    @Autowired
    private SubjectHashes hashes;

    @Autowired
    private EraseOldRecords eraseOldRecords;

    @AfterEach
    void resetClock() {
        clock.set(MutableClock.START);
    }

    private static Map<String, Object> values(String income) {
        return Map.of("findings", "经查录入有误", "values", Map.of("income", income));
    }

    private Answer correct(String id, Map<String, Object> form) {
        return journey.act(CIVIL_CLERK, id, "correction", form);
    }

    private Answer take(Actor system, String correction) {
        return journey.post(system, "/api/v1/corrections/" + correction + "/delivery", Map.of());
    }

    private List<String> waitingFor(Actor actor, String id) {
        return journey.corrections(actor, journey.number(id));
    }

    @Test
    @DisplayName(
            "to those who looked the record up, in this month or before, and those who downloaded it; to nobody else")
    void everyoneWhoReceivedIt() {
        var code = journey.persons();
        journey.granted(code, Actors.EDUCATION, ProvisionMode.ONLINE_QUERY, "name", "income");
        journey.query(EDUCATION, code, ID_NUMBER);
        clock.advance(Duration.ofDays(20));
        journey.granted(code, Actors.LAND, ProvisionMode.BATCH_DOWNLOAD, "id_number", "income");
        journey.exchange().download(LAND, code, Journey.download("CSV"));
        var bystander = Actors.of(Actors.department(8), Role.BUSINESS_SYSTEM);
        journey.granted(code, Actors.department(8), ProvisionMode.ONLINE_QUERY, "name", "income");
        journey.query(bystander, code, OTHER_NUMBER);
        var namesOnly = Actors.of(Actors.department(9), Role.BUSINESS_SYSTEM);
        journey.granted(code, Actors.department(9), ProvisionMode.ONLINE_QUERY, "name");
        journey.query(namesOnly, code, ID_NUMBER);
        var id = journey.raised(code);
        assertThat(correct(id, values("1300")).status()).isEqualTo(200);

        var closed = topics.await(
                EventTypes.CHALLENGE_CHANGED,
                each -> each.challenge().toString().equals(id) && each.status() == ChallengeChanged.Status.CORRECTED);
        assertThat(closed.getFirst().receivers())
                .containsExactlyInAnyOrder(Actors.HOUSING, Actors.EDUCATION, Actors.LAND);
        assertThat(waitingFor(HOUSING_CLERK, id)).hasSize(1);
        assertThat(waitingFor(EDUCATION_CLERK, id)).hasSize(1);
        assertThat(waitingFor(LAND_CLERK, id)).hasSize(1);
        assertThat(waitingFor(bystander, id)).isEmpty();
        assertThat(waitingFor(namesOnly, id)).isEmpty();
        assertThat(journey.query(HOUSING, code, ID_NUMBER).text()).contains("1300");
    }

    @Test
    @DisplayName("Art. 18: the right value leaves like any other data, with its own record, and is acknowledged once")
    void takenAndAcknowledged() {
        var code = journey.persons();
        var id = journey.raised(code);
        correct(id, values("1300.00"));
        var correction = waitingFor(HOUSING, id).getFirst();
        var taken = take(HOUSING, correction);
        assertThat(taken.status()).as("%s", taken).isEqualTo(200);
        assertThat(taken.json().at("/record/income").decimalValue()).isEqualByComparingTo("1300");
        assertThat(taken.json().at("/record/id_number").isMissingNode()).isTrue();
        assertThat(journey.exchange().records("exchange.correction.take", code))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.decision()).isEqualTo(Decision.PERMITTED);
                    assertThat(record.caseId()).hasToString(id);
                    assertThat(record.rows()).isEqualTo(1);
                    assertThat(record.items()).containsExactly("income");
                    assertThat(record.accessId()).isNotNull();
                });
        assertThat(take(EDUCATION, correction).status()).isEqualTo(404);
        var path = "/api/v1/corrections/" + correction + "/receipt";
        var receipt = Map.of("outcome", "CORRECTED", "note", "已同步更新");
        assertThat(journey.post(HOUSING, path, receipt).json().get("status").stringValue())
                .isEqualTo("ACKNOWLEDGED");
        assertThat(journey.post(HOUSING, path, receipt).problem()).isEqualTo("correction/acknowledged-already");
        assertThat(journey.read(CIVIL_CLERK, id)
                        .json()
                        .at("/deliveries/0/outcome")
                        .stringValue())
                .isEqualTo("CORRECTED");
    }

    @Test
    @DisplayName(
            "Art. 17: under a grant that is revoked the value is withheld, and the department still learns that it changed")
    void withheld() {
        var code = journey.persons();
        var grant = journey.granted(code, Actors.EDUCATION, ProvisionMode.ONLINE_QUERY, "income");
        journey.query(EDUCATION, code, ID_NUMBER);
        var id = journey.raised(code);
        correct(id, values("1300"));
        journey.exchange().revoked(grant);
        var taken = take(EDUCATION, waitingFor(EDUCATION, id).getFirst());
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().get("withheld").stringValue()).isEqualTo("use/grant-revoked");
        assertThat(taken.json().get("record")).isEmpty();
        assertThat(taken.text()).doesNotContain("1300");
        assertThat(journey.exchange().records("exchange.correction.take", code))
                .extracting(AuditRecorded::decision)
                .containsExactly(Decision.DENIED);
    }

    @Test
    @DisplayName("Art. 17: a download limited to other rows did not hold the old value")
    void otherRows() {
        var code = journey.persons();
        var grant = journey.granted(code, Actors.EDUCATION, ProvisionMode.BATCH_DOWNLOAD, "income");
        var rows = List.of(new RowCondition("since", Comparison.BETWEEN, List.of("2026-01-01", "2026-12-31")));
        journey.exchange()
                .changed(EventTypes.GRANT_NARROWED, Journey.with(grant, rows, GrantQuota.UNLIMITED, Set.of()));
        journey.exchange().download(EDUCATION, code, Journey.download("CSV"));
        var id = journey.raised(code);
        correct(id, values("1300"));
        assertThat(waitingFor(EDUCATION, id)).isEmpty();
        assertThat(waitingFor(HOUSING, id)).hasSize(1);
    }

    @Test
    @DisplayName("Art. 18: the corrected row may come by a push; without a change nothing is corrected")
    void byPush() {
        var code = journey.persons();
        var id = journey.raised(code);
        assertThat(correct(id, Map.of("findings", "已更正")).problem()).isEqualTo("data-challenge/not-corrected");
        journey.push(code, "2", "1200.5");
        assertThat(correct(id, Map.of("findings", "已更正")).problem()).isEqualTo("data-challenge/not-corrected");
        journey.push(code, "3", "1300");
        assertThat(correct(id, Map.of("findings", "已更正")).status()).isEqualTo(200);
        assertThat(correct(id, Map.of("findings", "已更正")).problem()).isEqualTo("data-challenge/not-open-for-that");
    }

    @Test
    @DisplayName("Art. 18: corrected values keep the rules of pushed ones")
    void badValues() {
        var code = journey.persons();
        var id = journey.raised(code);
        var bad = Map.<String, Object>of(
                "findings", "x", "values", Map.of("income", "many", "id_number", OTHER_NUMBER, "name", ""));
        var answer = correct(id, bad);
        assertThat(answer.problem()).isEqualTo("data-challenge/bad-correction");
        assertThat(answer.json().get("faults")).hasSize(3);
        assertThat(journey.query(HOUSING, code, ID_NUMBER).text()).contains("1200.50");
    }

    @Test
    @DisplayName("a record that should not be there is removed, and its receivers are told so")
    void removed() {
        var code = journey.persons();
        var id = journey.raised(code);
        assertThat(correct(id, Map.of("findings", "重复登记", "removed", true)).status())
                .isEqualTo(200);
        var taken = take(HOUSING, waitingFor(HOUSING, id).getFirst());
        assertThat(taken.json().get("removed").booleanValue()).isTrue();
        assertThat(journey.query(HOUSING, code, ID_NUMBER).json().get("records"))
                .isEmpty();
        assertThat(calls.as(HOUSING_CLERK)
                        .get("/api/v1/data-sets/" + code.inPath())
                        .json()
                        .get("rows")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Art. 22: long after its end a challenge holds nothing of the person")
    void erased() {
        var code = journey.persons();
        var id = journey.raised(code);
        journey.act(CIVIL_CLERK, id, "rejection", Map.of("note", "核对无误"));
        clock.advance(Duration.ofDays(181));
        assertThat(eraseOldRecords.erase()).isPositive();
        var shown = journey.read(CIVIL_CLERK, id);
        assertThat(shown.json().get("record").isNull()).isTrue();
        assertThat(shown.text()).doesNotContain(ID_NUMBER);
        assertThat(journey.get(CIVIL_CLERK, ChallengeJourney.CHALLENGES + "/" + id + "/counter-notice")
                        .text())
                .contains("一条记录（办结后已清除）", "本单仅作存档")
                .doesNotContain("全部记录");
        assertThat(jdbc.sql("SELECT count(*) FROM data_challenge WHERE record_key LIKE ? AND closed_at IS NOT NULL")
                        .param("%" + ID_NUMBER + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("Art. 22: long after its end a challenge of whole items keeps no file either")
    void evidenceOfItemsIsErased() {
        var code = journey.persons();
        journey.raised(code);
        var form = ChallengeJourney.form(code, ID_NUMBER);
        form.put("items", List.of("name"));
        form.remove("record");
        form.remove("claimed");
        var id = ChallengeJourney.id(journey.raise(HOUSING_CLERK, form));
        var file = ChallengeJourney.CHALLENGES + "/" + id + "/evidence-files?name=a.pdf";
        assertThat(journey.post(HOUSING_CLERK, file, "%PDF-1.7 …", "Content-Type", "application/pdf")
                        .status())
                .isEqualTo(201);
        journey.act(CIVIL_CLERK, id, "rejection", Map.of("note", "口径无误"));
        assertThat(journey.read(CIVIL_CLERK, id).json().get("files")).hasSize(1);

        clock.advance(Duration.ofDays(181));
        assertThat(eraseOldRecords.erase()).isPositive();
        var shown = journey.read(CIVIL_CLERK, id).json();
        assertThat(shown.get("files")).isEmpty();
        assertThat(shown.at("/challenge/ofRecord").booleanValue()).isFalse();
    }

    @Test
    @DisplayName(
            "Art. 18, 24: an auditor learns under which hashes the trail holds a person, until the month's key is erased")
    void hashesForTheAuditor() {
        var code = journey.persons();
        journey.raised(code);
        var auditor = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);
        var form = Map.of("item", "id_number", "value", ID_NUMBER);
        var told = journey.post(auditor, "/api/v1/subject-hashes", form).json();
        var hash = journey.exchange()
                .records("exchange.record.query", code)
                .getFirst()
                .subjects();
        assertThat(told.valueStream().map(each -> each.get("hash").stringValue()))
                .contains(hash.getFirst());
        assertThat(journey.post(HOUSING_CLERK, "/api/v1/subject-hashes", form).status())
                .isEqualTo(403);

        var key = jdbc.sql("SELECT key FROM subject_key WHERE month = '2026-11-01'")
                .query(byte[].class)
                .single();
        assertThat(hashes.eraseBefore(YearMonth.of(2027, 1))).contains(YearMonth.of(2026, 11));
        assertThat(hashes.everyMonth(Map.of("id_number", ID_NUMBER)).stream().map(SubjectHashes.Dated::hash))
                .doesNotContain(hash.getFirst());
        // The other tests go on with the month's key.
        jdbc.sql("UPDATE subject_key SET key = ?, erased_at = NULL WHERE month = '2026-11-01'")
                .param(key)
                .update();
    }
}
