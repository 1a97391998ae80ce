package cn.govshare.exchange.query;

import static cn.govshare.exchange.Journey.CIVIL_AFFAIRS;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.Journey.housingGrant;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 16: the ways to query")
class QueryWaysTest {
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String OTHER_NUMBER = "440308199901101512";
    private static final String UNKNOWN_NUMBER = "110101199003070134";

    private final Calls calls;
    private final Topics topics;
    private final JdbcClient jdbc;
    private Journey journey;
    private ResourceCode code;

    @Autowired
    QueryWaysTest(Calls calls, Topics topics, JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.jdbc = jdbc;
        this.journey = new Journey(calls, topics, jdbc);
        this.code = Journey.newCode();
    }

    @BeforeEach
    void persons() {
        journey = new Journey(calls, topics, jdbc);
        code = journey.conditional(Journey.persons());
        var pushed = journey.push(
                CIVIL_AFFAIRS,
                code,
                "1",
                "id_number,name,income,since\n%s,张三,1200.50,2024-02-29\n%s,李四,,\n".formatted(ID_NUMBER, OTHER_NUMBER));
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
    }

    private AccessGranted granted(String... items) {
        return journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, items));
    }

    private static Map<String, Object> stated(Map<String, ?> more) {
        var form = new HashMap<String, Object>(Map.of("purpose", "ADMINISTRATIVE_BASIS", "matter", "公租房资格审核"));
        form.putAll(more);
        return form;
    }

    private Answer call(String way, Map<String, ?> more) {
        return calls.as(HOUSING).post("/api/v1/data-sets/%s/%s".formatted(code.inPath(), way), stated(more));
    }

    @Nested
    @DisplayName("several keys in one call")
    class Batch {
        private Answer query(List<Map<String, String>> keys) {
            return call("batch-queries", Map.of("keys", keys));
        }

        @Test
        @DisplayName("are answered in their order, as one access with one record")
        void answersEachKey() {
            granted("name", "income");
            var answer = query(List.of(
                    Map.of("id_number", UNKNOWN_NUMBER), Map.of("id_number", OTHER_NUMBER), Map.of("name", "张三")));
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            assertThat(answer.text())
                    .contains("\"answers\":[{\"records\":[],\"more\":false},"
                            + "{\"records\":[{\"name\":\"李四\",\"income\":null}],\"more\":false},"
                            + "{\"records\":[{\"name\":\"张三\",\"income\":1200.50}],\"more\":false}]");
            assertThat(journey.records("exchange.record.query", code))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.accessId())
                                .hasToString(answer.json().get("accessId").stringValue());
                        assertThat(record.decision()).isEqualTo(Decision.PERMITTED);
                        assertThat(record.rows()).isEqualTo(2);
                        assertThat(record.subjects()).hasSize(3);
                    });
        }

        @Test
        void namesEveryFault() {
            granted("name");
            var answer = query(List.of(Map.of("income", "1"), Map.of("id_number", "1"), Map.of()));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("/keys/0", "/keys/1/id_number", "/keys/2");
        }

        @Test
        void noMoreValuesThanARecordOfTheTrailHolds() {
            granted("name");
            var answer = query(IntStream.range(0, 51)
                    .mapToObj(i -> Map.of("id_number", ID_NUMBER, "name", "张" + i))
                    .toList());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("100");
        }
    }

    @Nested
    @DisplayName("does this value match: yes or no, and nothing else leaves")
    class Verification {
        private Answer verify(String number, Map<String, String> claims) {
            return call("verifications", Map.of("keys", Map.of("id_number", number), "claims", claims));
        }

        private boolean matches(String number, Map<String, String> claims) {
            var answer = verify(number, claims);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("张三", "1200", "2024");
            return answer.json().get("matches").booleanValue();
        }

        @Test
        void whateverWayTheValueIsWritten() {
            granted("name", "income", "since");
            assertThat(matches(ID_NUMBER, Map.of("name", "张三", "income", "1200.5", "since", "20240229")))
                    .isTrue();
            assertThat(matches(ID_NUMBER, Map.of("name", "张三", "income", "1200.51")))
                    .isFalse();
            assertThat(matches(ID_NUMBER, Map.of("income", ""))).isFalse();
            assertThat(matches(OTHER_NUMBER, Map.of("income", "", "name", "李四")))
                    .isTrue();
        }

        @Test
        @DisplayName("that there is no such record is a no like any other")
        void noRecordIsANo() {
            granted("name");
            var of = verify(UNKNOWN_NUMBER, Map.of("name", "张三"));
            var wrong = verify(OTHER_NUMBER, Map.of("name", "张三"));
            assertThat(of.json().propertyNames()).isEqualTo(wrong.json().propertyNames());
            assertThat(of.json().get("matches").booleanValue()).isFalse();
        }

        @Test
        @DisplayName("only of granted items, and on the trail with keyed hashes only")
        void onlyOfGrantedItems() {
            granted("name");
            assertThat(verify(ID_NUMBER, Map.of("income", "1200.50")).problem()).isEqualTo("use/item-not-granted");
            assertThat(verify(ID_NUMBER, Map.of("name", "张三")).status()).isEqualTo(200);
            assertThat(topics.await(
                            EventTypes.AUDIT_RECORDED,
                            each -> each.action().equals("exchange.record.verify")
                                    && code.value().equals(each.resource())
                                    && each.decision() == Decision.PERMITTED))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.items()).containsExactly("name");
                        assertThat(record.rows()).isEqualTo(1);
                        assertThat(record.subjects()).hasSize(1);
                    });
            assertThat(topics.messages(EventTypes.AUDIT_RECORDED.topic().topicName()))
                    .noneMatch(message -> message.value().contains(ID_NUMBER));
        }

        @Test
        @DisplayName("Art. 17: a row outside the grant is a no")
        void rowsOutsideTheGrant() {
            var grant = granted("name");
            journey.changed(
                    EventTypes.GRANT_NARROWED,
                    Journey.with(
                            grant,
                            List.of(new RowCondition("name", Comparison.PREFIX, List.of("李"))),
                            GrantQuota.UNLIMITED,
                            Set.of()));
            assertThat(matches(ID_NUMBER, Map.of("name", "张三"))).isFalse();
            assertThat(matches(OTHER_NUMBER, Map.of("name", "李四"))).isTrue();
        }
    }

    @Nested
    @DisplayName("filters and pages")
    class Pages {
        private static final int MANY = 25;

        private void pushMany() {
            var rows = IntStream.range(0, MANY)
                    .mapToObj(i -> "%s,王%02d,%d".formatted(idNumber(i), i % 5, i))
                    .collect(Collectors.joining("\n", "id_number,name,income\n", "\n"));
            assertThat(journey.push(CIVIL_AFFAIRS, code, "2", rows)
                            .json()
                            .get("inserted")
                            .asInt())
                    .isEqualTo(MANY);
        }

        private static String idNumber(int sequence) {
            var body = "11010119900307%03d".formatted(sequence);
            int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
            int sum = IntStream.range(0, weights.length)
                    .map(i -> (body.charAt(i) - '0') * weights[i])
                    .sum();
            return body + "10X98765432".charAt(sum % 11);
        }

        private Answer page(Map<String, ?> more) {
            var form = new HashMap<String, Object>(
                    Map.of("filters", List.of(new RowCondition("name", Comparison.PREFIX, List.of("王"))), "limit", 10));
            form.putAll(more);
            return call("queries", form);
        }

        @Test
        @DisplayName("every record comes on exactly one page, in the order of the key, which need not be granted")
        void everyRecordOnce() {
            pushMany();
            granted("name", "income");
            var incomes = new ArrayList<String>();
            var answer = page(Map.of());
            var sizes = new ArrayList<Integer>();
            while (true) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(200);
                sizes.add(answer.json().get("records").size());
                answer.json()
                        .get("records")
                        .forEach(each -> incomes.add(each.get("income").toString()));
                if (!answer.json().get("more").booleanValue()) {
                    break;
                }
                var next = answer.json().get("next").stringValue();
                assertThat(next).doesNotContain("110101");
                answer = page(Map.of("after", next));
            }
            assertThat(sizes).containsExactly(10, 10, 5);
            assertThat(incomes)
                    .containsExactlyElementsOf(
                            IntStream.range(0, MANY).mapToObj(Integer::toString).toList());
        }

        @Test
        @DisplayName("a cursor is good for its own search only, and none can be made up")
        void cursorsAreSealed() {
            pushMany();
            granted("name", "income");
            var next = page(Map.of()).json().get("next").stringValue();
            var ofOther = call(
                    "queries",
                    Map.of(
                            "filters",
                            List.of(new RowCondition("name", Comparison.PREFIX, List.of("李"))),
                            "after",
                            next));
            assertThat(ofOther.problem()).isEqualTo("query/bad-keys");
            assertThat(page(Map.of("after", next.substring(0, 20))).problem()).isEqualTo("query/bad-keys");
            assertThat(page(Map.of("after", "WyIxIl0")).problem()).isEqualTo("query/bad-keys");
        }

        @Test
        @DisplayName("filtering by an item tells of its value: only by key and by permitted queryable items")
        void filtersOnlyByWhatMayBeKnown() {
            granted("name");
            for (var item : List.of("income", "since", "nonsense")) {
                var filter = new RowCondition(item, Comparison.BETWEEN, List.of("0", "9999"));
                assertThat(call("queries", Map.of("filters", List.of(filter))).problem())
                        .as(item)
                        .isEqualTo("query/bad-keys");
            }
            var injected = new RowCondition("name", Comparison.EQ, List.of("x') OR ('1'='1"));
            assertThat(call("queries", Map.of("filters", List.of(injected)))
                            .json()
                            .get("records"))
                    .isEmpty();
        }

        @Test
        @DisplayName("Art. 17: filters narrow the granted rows and never widen them")
        void withinTheGrantsRows() {
            pushMany();
            var grant = granted("name");
            journey.changed(
                    EventTypes.GRANT_NARROWED,
                    Journey.with(
                            grant,
                            List.of(new RowCondition("name", Comparison.EQ, List.of("王01"))),
                            GrantQuota.UNLIMITED,
                            Set.of()));
            assertThat(page(Map.of()).json().get("records")).hasSize(MANY / 5);
        }
    }

    @Nested
    @DisplayName("Art. 18: a quota is told before it bites")
    class QuotaFields {
        private void quota(GrantQuota quota) {
            journey.changed(EventTypes.GRANT_NARROWED, Journey.with(granted("name"), List.of(), quota, Set.of()));
        }

        private static String field(Answer answer, String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        @Test
        void inEveryAnswerAndWhenToComeAgain() {
            quota(new GrantQuota(10L, 2L));
            var first = call("queries", Map.of("keys", Map.of("id_number", ID_NUMBER)));
            assertThat(field(first, "RateLimit-Policy")).isEqualTo("\"calls\";q=2;w=86400, \"rows\";q=10;w=86400");
            // The test's clock stands at ten in the morning: fourteen hours are left of the day.
            assertThat(field(first, "RateLimit")).isEqualTo("\"calls\";r=1;t=50400, \"rows\";r=9;t=50400");
            var second = call(
                    "verifications",
                    Map.of("keys", Map.of("id_number", UNKNOWN_NUMBER), "claims", Map.of("name", "x")));
            assertThat(field(second, "RateLimit")).isEqualTo("\"calls\";r=0;t=50400, \"rows\";r=8;t=50400");
            var third = call("queries", Map.of("keys", Map.of("id_number", ID_NUMBER)));
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.problem()).isEqualTo("use/quota-exhausted");
            assertThat(field(third, "Retry-After")).isEqualTo("50400");
        }

        @Test
        void nothingIsSaidWithoutAQuota() {
            granted("name");
            var answer = call("queries", Map.of("keys", Map.of("id_number", ID_NUMBER)));
            assertThat(answer.headers().map()).doesNotContainKeys("ratelimit", "ratelimit-policy");
        }

        @Test
        @DisplayName("calls that race for the last of it do not get more than there is")
        void racesAreSafe() {
            quota(new GrantQuota(null, 5L));
            var statuses = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(_ -> call("queries", Map.of("keys", Map.of("id_number", ID_NUMBER)))
                            .status())
                    .toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(5);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(15);
            assertThat(topics.await(
                            EventTypes.AUDIT_RECORDED,
                            each -> code.value().equals(each.resource())
                                    && each.decision() == Decision.PERMITTED
                                    && each.action().equals("exchange.record.query")))
                    .extracting(AuditRecorded::accessId)
                    .doesNotHaveDuplicates();
        }
    }
}
