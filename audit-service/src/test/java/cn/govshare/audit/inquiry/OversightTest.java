package cn.govshare.audit.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 20, 22, 23: each supervisor sees what concerns him")
class OversightTest {
    private static final Actor AUDITOR = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);

    private final Calls calls;
    private final Topics topics;
    private final UUID access = UUID.randomUUID();
    private final Map<String, AuditRecorded> sent = new LinkedHashMap<>();

    @Autowired
    OversightTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    private void sent(String name, Records record) {
        var left = record.access(access).left();
        sent.put(name, left);
        topics.send(EventTypes.AUDIT_RECORDED, left);
    }

    private AuditRecorded left(String name) {
        return Objects.requireNonNull(sent.get(name));
    }

    private void oneOfEach() {
        sent("query", Records.query());
        sent("refusedQuery", Records.query().denied("use/no-grant"));
        sent("download", Records.query().action("exchange.download.start"));
        sent("push", Records.query().action("exchange.batch.push"));
        sent("publish", Records.query().action("catalog.resource.publish"));
        sent("submit", Records.query().action("approval.access-request.submit"));
        sent("stranger", Records.query().action("gateway.access.denied").denied("security/unauthenticated"));
        sent("auditing", Records.query().action("audit.entries.search").denied("security/role-not-allowed"));
        await().until(() -> names(search(AUDITOR, "")).size() == sent.size());
    }

    private Answer search(Actor actor, String more) {
        return calls.as(actor).get("/api/v1/audit-entries?limit=200&accessId=" + access + more);
    }

    private List<String> names(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").stringValue(""))
                .map(id -> sent.entrySet().stream()
                        .filter(each -> each.getValue().record().toString().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CYBERSPACE_OFFICE  | query,refusedQuery,download,stranger
        DEVELOPMENT_REFORM | push,publish,submit
        FINANCE            | query,refusedQuery,download,push,publish
        """)
    void seesItsShareAndNoMore(Role role, String expected) {
        oneOfEach();
        var supervisor = Actors.of(Actors.department(150), role);
        // The actions that are known are looked up once a minute.
        await().untilAsserted(
                        () -> assertThat(names(search(supervisor, ""))).containsExactlyInAnyOrder(expected.split(",")));

        assertThat(names(search(supervisor, "&order=NEWEST&action=exchange.batch.push")))
                .containsExactlyElementsOf(expected.contains("push") ? List.of("push") : List.of());
        for (var each : sent.entrySet()) {
            var one = calls.as(supervisor)
                    .get("/api/v1/audit-entries/" + each.getValue().record());
            assertThat(one.status())
                    .as(each.getKey())
                    .isEqualTo(List.of(expected.split(",")).contains(each.getKey()) ? 200 : 404);
        }
    }

    @Test
    @DisplayName("persons are shown to the auditor and the cyberspace office only")
    void persons() {
        oneOfEach();
        var finance = Actors.of(Actors.department(151), Role.FINANCE);
        var security = Actors.of(Actors.department(152), Role.CYBERSPACE_OFFICE);

        assertThat(one(finance).path("account").isMissingNode()).isTrue();
        assertThat(one(finance).path("sourceAddress").isMissingNode()).isTrue();
        assertThat(one(finance).path("department").stringValue()).isEqualTo(Actors.HOUSING.value());
        assertThat(one(security).path("account").stringValue())
                .isEqualTo(left("download").account());
        var csv = calls.as(finance)
                .get("/api/v1/audit-exports?accessId=" + access)
                .text();
        assertThat(csv)
                .contains(left("download").record().toString())
                .doesNotContain(left("download").account());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account=li.ming",
                "source=10.20.30.40",
                "subjectHash=00000000000000000000000000000000000000000000000000000000000000ff"
            })
    @DisplayName("who is not shown persons does not find by persons either")
    void notByPerson(String criterion) {
        var finance = Actors.of(Actors.department(151), Role.FINANCE);
        var security = Actors.of(Actors.department(152), Role.CYBERSPACE_OFFICE);
        var question = Map.of(
                "name",
                "by person",
                "criteria",
                Map.of(criterion.split("=")[0], criterion.split("=")[1]));

        var searched = calls.as(finance).get("/api/v1/audit-entries?" + criterion);
        var exported = calls.as(finance).get("/api/v1/audit-exports?" + criterion);
        var kept = calls.as(finance).post("/api/v1/audit-questions", question).json();
        var asked = calls.as(finance)
                .get("/api/v1/audit-questions/" + kept.path("id").stringValue() + "/entries");

        assertThat(List.of(searched, exported, asked))
                .extracting(Answer::problem)
                .containsOnly("audit/not-by-person");
        assertThat(calls.as(security).get("/api/v1/audit-entries?" + criterion).status())
                .isEqualTo(200);
    }

    private JsonNode one(Actor actor) {
        return calls.as(actor)
                .get("/api/v1/audit-entries/" + left("download").record())
                .json();
    }
}
