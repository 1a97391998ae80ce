package cn.govshare.audit.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 24: auditors search the trail")
class SearchAuditEntriesTest {
    private static final Actor AUDITOR = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);

    private final Calls calls;
    private final Topics topics;
    private final JdbcClient jdbc;

    @Autowired
    SearchAuditEntriesTest(Calls calls, Topics topics, JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    private Answer search(String criteria) {
        return calls.as(AUDITOR).get("/api/v1/audit-entries?" + criteria);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(item -> item.path("id").stringValue(""))
                .toList();
    }

    private void onTrail(AuditRecorded... records) {
        for (var record : records) {
            topics.send(EventTypes.AUDIT_RECORDED, record);
            await().until(() -> jdbc.sql("SELECT count(*) FROM audit_entry WHERE record = :id")
                            .param("id", record.record())
                            .query(Long.class)
                            .single()
                    == 1);
        }
    }

    @Test
    @DisplayName(
            "Art. 24, 27: the history of a merged department is found under its own code and under its successor's")
    void aMergedDepartmentIsFoundUnderBoth() {
        var old = Actors.department(8101);
        var heir = Actors.department(8102);
        var client = "system-" + UUID.randomUUID();
        var record = Records.query()
                .by(old.value(), UUID.randomUUID().toString(), client)
                .left();
        onTrail(record);
        assertThat(ids(search("department=" + heir))).isEmpty();

        topics.send(
                EventTypes.DEPARTMENT_REGISTERED,
                new DepartmentRegistered(
                        old,
                        "溧阳市扶贫办公室",
                        DepartmentKind.GOVERNMENT_DEPARTMENT,
                        List.of(),
                        DepartmentLevel.CITY,
                        List.of(),
                        new Dissolution(heir, LocalDate.of(2026, 11, 20)),
                        2));

        await().untilAsserted(() -> assertThat(ids(search("department=" + heir)))
                .containsExactly(record.record().toString()));
        assertThat(ids(search("department=" + old)))
                .containsExactly(record.record().toString());
    }

    @Nested
    @DisplayName("by who, what, when, purpose, grant and access")
    class Criteria {
        private final UUID grant = UUID.randomUUID();
        private final UUID access = UUID.randomUUID();
        private final String account = UUID.randomUUID().toString();
        private final String client = "system-" + UUID.randomUUID();
        private final String resource = "3320481001001/" + (account.hashCode() & 0xffffff);
        private final UUID caseId = UUID.randomUUID();
        private final String trace = UUID.randomUUID().toString().replace("-", "");
        private final String hash = (trace + trace).substring(0, 64);
        private final String item = "item_" + trace.substring(0, 12);
        private final AuditRecorded asked = Records.query()
                .by(Actors.department(77).value(), account, client)
                .of(resource)
                .purpose("DATA_VERIFICATION")
                .grant(grant)
                .access(access)
                .at(Instant.parse("2026-03-01T08:00:00Z"))
                .action("exchange.data-set.download")
                .items("id_number", item)
                .from("10.9.8." + Math.floorMod(account.hashCode(), 200))
                .trace(trace)
                .subject("batch-" + account)
                .ofCase(caseId)
                .subjects(hash)
                .rows(4321)
                .denied("grant/none")
                .left();
        private final AuditRecorded other = Records.query().left();

        @BeforeEach
        void bothAreOnTheTrail() {
            onTrail(asked, other);
        }

        @Test
        void eachCriterionFindsTheRecordAndNoOther() {
            for (var criteria : List.of(
                    "department=" + asked.department() + "&account=" + account,
                    "account=" + account,
                    "account=" + client,
                    "client=" + client,
                    "action=exchange.data-set.download&client=" + client,
                    "resource=" + resource,
                    "resource=" + resource.replace('/', '-'),
                    "purpose=DATA_VERIFICATION&client=" + client,
                    "grant=" + grant,
                    "caseId=" + caseId,
                    "item=" + item,
                    "subject=batch-" + account,
                    "subjectHash=" + hash,
                    "reason=grant/none&client=" + client,
                    "producer=exchange-service&client=" + client,
                    "source=" + asked.sourceAddress() + "&client=" + client,
                    "trace=" + trace,
                    "minRows=4000&client=" + client,
                    "minRows=4321&maxRows=4321&client=" + client,
                    "lastDays=36500&client=" + client,
                    "order=NEWEST&client=" + client,
                    "accessId=" + access,
                    "decision=DENIED&accessId=" + access,
                    "from=2026-03-01&to=2026-03-01&accessId=" + access,
                    "from=2026-03-01T16:00:00%2B08:00&to=2026-03-01T08:00:01Z&accessId=" + access)) {
                assertThat(ids(search(criteria)))
                        .as(criteria)
                        .containsExactly(asked.record().toString());
            }
        }

        @Test
        void aPersonIsFoundByNameAmongAllWhoUseTheSameClient() {
            var person = Records.query()
                    .by(Actors.HOUSING.value(), account + "-person", client)
                    .named("person-" + account)
                    .left();
            onTrail(person);

            assertThat(ids(search("account=person-" + account)))
                    .containsExactly(person.record().toString());
            assertThat(ids(search("account=" + client)))
                    .containsExactly(asked.record().toString());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "decision=PERMITTED",
                    "purpose=WORK_REFERENCE",
                    "action=exchange.record.query",
                    "maxRows=4320",
                    "minRows=4322",
                    "source=10.0.0.1",
                    "item=nobody",
                    "producer=gateway",
                    "from=2026-03-02",
                    "to=2026-02-28",
                    "from=2026-03-01T08:00:01Z",
                    "to=2026-03-01T08:00:00Z"
                })
        void everyCriterionMustBeMet(String unmet) {
            assertThat(ids(search("accessId=" + access + "&" + unmet))).isEmpty();
        }

        @Test
        void anEntryTellsAllThatIsOnTheTrail() {
            var answer = calls.as(AUDITOR).get("/api/v1/audit-entries/" + asked.record());

            assertThat(answer.status()).isEqualTo(200);
            var entry = answer.json();
            assertThat(entry.path("id").stringValue()).isEqualTo(asked.record().toString());
            assertThat(entry.path("reason").stringValue()).isEqualTo("grant/none");
            assertThat(entry.path("items").get(0).stringValue()).isEqualTo("id_number");
            assertThat(entry.path("sourceAddress").stringValue()).isEqualTo(asked.sourceAddress());
            assertThat(entry.path("contentSha256").stringValue()).hasSize(64);
        }
    }

    @Test
    @DisplayName("pages run in the order of time, and of arrival within a moment, and miss nothing")
    void pages() {
        var grant = UUID.randomUUID();
        var sent = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var record = Records.query().grant(grant).left();
            onTrail(record);
            sent.add(record.record().toString());
        }

        var found = new ArrayList<String>();
        var after = "";
        do {
            var page = search("limit=2&grant=" + grant + after);
            found.addAll(ids(page));
            after = page.json().path("next").isString()
                    ? "&after=" + page.json().path("next").stringValue()
                    : "";
        } while (!after.isEmpty());

        assertThat(found).containsExactlyElementsOf(sent);
    }

    @Test
    @DisplayName("the search is itself on the trail: criteria by name, no value that may name a person")
    void searchIsRecorded() {
        var grant = UUID.randomUUID();
        var person = "person-" + UUID.randomUUID();
        onTrail(Records.query()
                .grant(grant)
                .by(Actors.HOUSING.value(), person, "x")
                .left());

        search("grant=" + grant + "&account=" + person + "&from=2026-01-01");

        var record = topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.entries.search")
                                && String.valueOf(each.subject()).contains(grant.toString()))
                .getFirst();
        assertThat(record.items()).containsExactly("account", "from", "grant");
        assertThat(record.subject()).doesNotContain(person).contains("from=2025-12-31T16:00:00Z");
        assertThat(record.account()).isEqualTo(AUDITOR.account());
        assertThat(record.rows()).isOne();
        await().untilAsserted(() -> assertThat(ids(search("action=audit.entries.search&account=" + AUDITOR.account())))
                .contains(record.record().toString()));
    }

    @Test
    @DisplayName("reading one record is on the trail too")
    void readingIsRecorded() {
        var unknown = UUID.randomUUID();

        var answer = calls.as(AUDITOR).get("/api/v1/audit-entries/" + unknown);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("audit/no-such-entry");
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.entry.read")
                                && unknown.toString().equals(each.subject())))
                .hasSize(1);
    }

    @Nested
    @DisplayName("criteria that can't be read")
    class Faults {
        @Test
        void areAllNamedAtOnce() {
            var answer = search("department=x&account=%20&action=Query!&resource=1&purpose=FUN&grant=1&accessId=2"
                    + "&decision=MAYBE&from=yesterday&to=2026-13-01&departmnt=y&item=9&caseId=x&dossier=y&trace=z"
                    + "&minRows=-1&maxRows=many&lastDays=0&subjectHash=ab&source=*");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("audit/unanswerable");
            assertThat(answer.json()
                            .path("faults")
                            .valueStream()
                            .map(fault -> fault.path("field").stringValue()))
                    .containsExactlyInAnyOrder(
                            "department",
                            "account",
                            "action",
                            "resource",
                            "purpose",
                            "grant",
                            "accessId",
                            "decision",
                            "from",
                            "to",
                            "departmnt",
                            "item",
                            "caseId",
                            "dossier",
                            "trace",
                            "minRows",
                            "maxRows",
                            "lastDays",
                            "subjectHash",
                            "source");
        }

        @ParameterizedTest
        @CsvSource({
            "minRows=2&maxRows=1,minRows",
            "from=2026-02-02&to=2026-02-01,from",
            "client=%00,client",
            "department=a&department=b,department"
        })
        void areNamed(String criteria, String field) {
            var answer = search(criteria);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("faults").get(0).path("field").stringValue())
                    .isEqualTo(field);
        }

        @ParameterizedTest
        @ValueSource(strings = {"account=x' OR '1'='1", "client=x'; DELETE FROM audit_entry; --", "account=%25"})
        void sqlInAValueIsJustAValue(String criteria) {
            assertThat(ids(search(
                            criteria.replace(" ", "%20").replace("'", "%27").replace(";", "%3B"))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUDITOR", "CYBERSPACE_OFFICE", "DEVELOPMENT_REFORM", "FINANCE"})
    @DisplayName("nobody else reads the trail, and his attempt is on it")
    void othersAreRefused(Role role) {
        var other = Actors.of(Actors.BUREAU, role);

        var search = calls.as(other).get("/api/v1/audit-entries");
        var entry = calls.as(other).get("/api/v1/audit-entries/" + UUID.randomUUID());

        assertThat(search.status()).isEqualTo(403);
        assertThat(entry.status()).isEqualTo(403);
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("access.denied")
                                && other.account().equals(each.account())
                                && each.producer().equals("audit-service")))
                .isNotEmpty();
    }
}
