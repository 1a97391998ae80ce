package cn.govshare.exchange.query;

import static cn.govshare.exchange.Journey.CIVIL_AFFAIRS;
import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.housingGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.exchange.Journey;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class QueryTest {
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String ACTION = "exchange.record.query";

    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Offers offers;

    private Journey journey;

    @BeforeEach
    void journey() {
        journey = new Journey(calls, topics, jdbc);
    }

    @AfterEach
    void resetClock() {
        clock.set(MutableClock.START);
    }

    private ResourceCode persons() {
        var code = journey.conditional(Journey.persons());
        var pushed = journey.push(
                CIVIL_AFFAIRS,
                code,
                "1",
                "id_number,name,income,since\n%s,张三,1200.50,2024-02-29\n440308199901101512,张三,,\n"
                        .formatted(ID_NUMBER));
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
        return code;
    }

    private static Map<String, Object> with(String field, Object value) {
        var form = new HashMap<>(Journey.by("id_number", ID_NUMBER));
        form.put(field, value);
        return form;
    }

    private AuditRecorded onlyDenial(ResourceCode code) {
        var records = journey.records(ACTION, code);
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().decision()).isEqualTo(Decision.DENIED);
        return records.getFirst();
    }

    @Nested
    @DisplayName("Art. 16, 17: a granted query")
    class Granted {
        @Test
        void returnsGrantedItemsOnlyAndIsRecordedBeforeItLeaves() {
            var code = persons();
            var grant = journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name", "income"));
            var answer = journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER));
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.text()).contains("\"records\":[{\"name\":\"张三\",\"income\":1200.50}]");
            assertThat(journey.records(ACTION, code)).singleElement().satisfies(record -> {
                assertThat(record.accessId())
                        .hasToString(answer.json().get("accessId").stringValue());
                assertThat(record.decision()).isEqualTo(Decision.PERMITTED);
                assertThat(record.rows()).isEqualTo(1);
                assertThat(record.items()).containsExactly("income", "name");
                assertThat(record.grant()).isEqualTo(grant.grant().toString());
                assertThat(record.purpose()).isEqualTo("ADMINISTRATIVE_BASIS");
                assertThat(record.matter()).isEqualTo("公租房资格审核");
                assertThat(record.revision()).isEqualTo(1);
            });
        }

        @Test
        void mayAskForFewerItems() {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name", "income"));
            var answer = journey.query(HOUSING, code, with("items", List.of("name")));
            assertThat(answer.json().get("records").toString()).isEqualTo("[{\"name\":\"张三\"}]");
        }

        @Test
        void findingNothingIsAnAccessToo() {
            var code = journey.unconditional(Journey.villages());
            var answer = journey.query(HOUSING, code, Journey.byCode("320481"));
            assertThat(answer.json().get("records")).isEmpty();
            assertThat(journey.records(ACTION, code))
                    .singleElement()
                    .satisfies(record -> assertThat(record.rows()).isZero());
        }

        @Test
        @DisplayName("searching by an item tells of its value, so only permitted items and the key may be searched by")
        void searchesOnlyByWhatMayBeKnown() {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "income"));
            for (var item : List.of("name", "income", "nonsense", "income\" = income OR \"income")) {
                var answer = journey.query(HOUSING, code, Journey.by(item, "张三"));
                assertThat(answer.status()).as(item).isEqualTo(400);
                assertThat(answer.problem()).isEqualTo("query/bad-keys");
                assertThat(answer.text()).doesNotContain("张三", "nonsense");
            }
            assertThat(journey.query(HOUSING, code, with("keys", Map.of())).problem())
                    .isEqualTo("query/bad-keys");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(journey.records(ACTION, code))
                            .hasSize(5)
                            .allSatisfy(record -> {
                                assertThat(record.decision()).isEqualTo(Decision.DENIED);
                                assertThat(record.reason()).isEqualTo("query/bad-keys");
                            }));
        }

        @ParameterizedTest
        @ValueSource(strings = {"' OR '1'='1", "x'; DROP TABLE offer; --", "\\", "%", "$1", "𠮷"})
        void valuesAreValues(String value) {
            var code = journey.unconditional(Journey.villages());
            journey.push(LAND, code, "1", "code,name\n1,村\n");
            var answer = journey.query(HOUSING, code, Journey.byCode(value));
            if (answer.status() == 200) {
                assertThat(answer.json().get("records")).isEmpty();
            } else {
                assertThat(answer.problem()).isEqualTo("query/bad-keys");
                assertThat(answer.text()).doesNotContain(value + "\"");
            }
        }

        @Test
        void noMoreRecordsThanTheSettingAllows() {
            var items = List.of(
                    Journey.villages().get(0),
                    new PublishedItem(
                            "name",
                            "名称",
                            ItemType.STRING,
                            100,
                            null,
                            false,
                            false,
                            true,
                            null,
                            null,
                            SharingType.UNCONDITIONAL));
            var code = journey.unconditional(items);
            journey.push(
                    LAND,
                    code,
                    "1",
                    "code,name\n"
                            + IntStream.range(0, 150).mapToObj(i -> i + ",村\n").collect(Collectors.joining()));
            var answer = journey.query(HOUSING, code, Journey.by("name", "村")).json();
            assertThat(answer.get("records")).hasSize(100);
            assertThat(answer.get("more").booleanValue()).isTrue();
            assertThat(journey.records(ACTION, code).getFirst().rows()).isEqualTo(100);
        }
    }

    @Nested
    @DisplayName("Art. 17, 18: a use that is not permitted is denied, with one record that says why")
    class Denied {
        private void isDenied(Answer answer, ResourceCode code, int status, String why) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(status);
            assertThat(answer.problem()).isEqualTo(why);
            assertThat(answer.text()).doesNotContain(ID_NUMBER, "张三");
            var denial = onlyDenial(code);
            assertThat(denial.reason()).isEqualTo(why);
            assertThat(denial.article()).isNotEmpty();
        }

        @Test
        void withoutAGrant() {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
            isDenied(journey.query(EDUCATION, code, Journey.by("id_number", ID_NUMBER)), code, 403, "use/no-grant");
        }

        @Test
        void forAnotherPurpose() {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
            isDenied(journey.query(HOUSING, code, with("purpose", "WORK_REFERENCE")), code, 403, "use/wrong-purpose");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "administrative_basis", "ＡＤＭＩＮＩＳＴＲＡＴＩＶＥ＿ＢＡＳＩＳ"})
        void withoutAPurposeThatThereIs(String purpose) {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
            isDenied(journey.query(HOUSING, code, with("purpose", purpose)), code, 403, "use/purpose-not-stated");
        }

        @Test
        void forAnItemOutsideTheGrant() {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
            isDenied(
                    journey.query(HOUSING, code, with("items", List.of("name", "income"))),
                    code,
                    403,
                    "use/item-not-granted");
        }

        @Test
        void forNamesThatAreNoItems() {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
            var names = List.of("name", "name\" FROM pg_authid --", ID_NUMBER);
            isDenied(journey.query(HOUSING, code, with("items", names)), code, 403, "use/item-not-granted");
            assertThat(onlyDenial(code).items()).containsExactly("name");
        }

        @Test
        void inAnotherMode() {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.BATCH_DOWNLOAD, "name"));
            isDenied(
                    journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER)),
                    code,
                    403,
                    "use/mode-not-granted");
        }

        @Test
        void afterTheLastDayOfTheGrantInChina() {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
            clock.set(Instant.parse("2026-12-31T15:59:59Z"));
            assertThat(journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER))
                            .status())
                    .isEqualTo(200);
            clock.set(Instant.parse("2026-12-31T16:00:00Z"));
            assertThat(journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER))
                            .problem())
                    .isEqualTo("use/grant-expired");
        }

        @Test
        void onceTheGrantIsRevoked() {
            var code = persons();
            var grant = journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
            assertThat(journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER))
                            .status())
                    .isEqualTo(200);
            journey.revoked(grant);
            assertThat(journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER))
                            .problem())
                    .isEqualTo("use/grant-revoked");
            topics.send(EventTypes.ACCESS_GRANTED, grant);
            journey.granted(housingGrant(Journey.newCode(), ProvisionMode.ONLINE_QUERY, "name"));
            assertThat(journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER))
                            .problem())
                    .as("an older event that arrives late revives nothing")
                    .isEqualTo("use/grant-revoked");
        }

        @Test
        void whenTheResourceIsWithdrawnOrUnknown() {
            var code = persons();
            journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
            journey.withdraw(code, Actors.CIVIL_AFFAIRS, 2);
            isDenied(journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER)), code, 404, "use/not-published");
            var unknown = Journey.newCode();
            isDenied(
                    journey.query(HOUSING, unknown, Journey.by("id_number", ID_NUMBER)),
                    unknown,
                    404,
                    "use/not-published");
        }

        @Test
        void unconditionalWithoutAMatter() {
            var code = journey.unconditional(Journey.villages());
            var form = Map.of("purpose", "WORK_REFERENCE", "keys", Map.of("code", "1"));
            isDenied(journey.query(EDUCATION, code, form), code, 403, "use/matter-not-stated");
            assertThat(journey.query(
                                    EDUCATION,
                                    code,
                                    Map.of(
                                            "purpose",
                                            "WORK_REFERENCE",
                                            "matter",
                                            "事".repeat(201),
                                            "keys",
                                            Map.of("code", "1")))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void peopleDoNotQuery() {
            var code = persons();
            var clerk = Actors.of(Actors.HOUSING, Role.CATALOGER);
            assertThat(journey.query(clerk, code, Journey.by("id_number", ID_NUMBER))
                            .problem())
                    .isEqualTo("security/role-not-allowed");
        }
    }

    @Test
    @DisplayName("Art. 22: neither searched values nor records are on any topic")
    void nothingOfACitizenOnTheTopics() {
        var code = persons();
        journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name", "income"));
        journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER));
        journey.records(ACTION, code);
        for (var type : List.of(EventTypes.AUDIT_RECORDED, EventTypes.BATCH_MERGED)) {
            assertThat(topics.messages(type.topic().topicName()))
                    .noneMatch(message -> message.value().contains(ID_NUMBER)
                            || message.value().contains("张三")
                            || message.value().contains("1200.50"));
        }
    }

    @Test
    @DisplayName("Both copies are made anew from their topics")
    void copiesAreRebuilt() {
        var code = persons();
        journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
        jdbc.sql("UPDATE offer SET sharing_type = 'UNCONDITIONAL'").update();
        jdbc.sql("DELETE FROM access_grant").update();
        var operator = calls.as(Actors.of(Actors.BUREAU, Role.SYSTEM_ADMIN));
        for (var reader : List.of("catalog-copy", "grant-copy")) {
            assertThat(operator.post("/api/v1/operations/exchange-service/readers/%s/rebuild".formatted(reader))
                            .status())
                    .isEqualTo(202);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER))
                                .status())
                        .isEqualTo(200));
        assertThat(offers.find(code).map(Offer::sharingType).orElseThrow()).isEqualTo(SharingType.CONDITIONAL);
    }
}
