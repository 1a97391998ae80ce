package cn.govshare.exchange.delivery;

import static cn.govshare.exchange.Journey.CIVIL_AFFAIRS;
import static cn.govshare.exchange.Journey.EDUCATION;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@DisplayName("Art. 16, 18: a subscriber's copy follows the data set exactly")
class DeliveryTest {
    private static final String PATH = "/api/v1/subscriptions";
    private static final String ZHANG = "11010519491231002X";
    private static final String LI = "440308199901101512";
    private static final String WANG = "110101199003070134";

    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private ResourceCode code;
    private int batch;

    @BeforeEach
    void persons() {
        journey = new Journey(calls, topics, jdbc);
        code = journey.conditional(Journey.persons());
        batch = 0;
        push(ZHANG + ",张三,1200.50", LI + ",李四,");
    }

    private void push(String... rows) {
        var pushed = journey.push(
                CIVIL_AFFAIRS,
                code,
                Integer.toString(++batch),
                "id_number,name,income\n" + String.join("\n", rows) + "\n");
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
    }

    private AccessGranted granted(String... items) {
        return journey.granted(housingGrant(code, ProvisionMode.BATCH_DOWNLOAD, items));
    }

    private Answer subscribed() {
        return calls.as(HOUSING)
                .post(PATH, Map.of("resource", code.value(), "purpose", "ADMINISTRATIVE_BASIS", "matter", "公租房资格审核"));
    }

    private String subscription() {
        var answer = subscribed();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.json().get("waiting").booleanValue()).isTrue();
        return PATH + "/" + answer.json().get("id").stringValue();
    }

    private Answer take(String subscription, int most) {
        return calls.as(HOUSING).post(subscription + "/deliveries", Map.of("maxChanges", most));
    }

    private boolean waiting(String subscription) {
        return calls.as(HOUSING).get(subscription).json().get("waiting").booleanValue();
    }

    /// A department's own copy, which applies what it is told.
    private final class Copy {
        private final Map<String, Map<String, String>> rows = new TreeMap<>();
        private final String subscription;

        Copy(String subscription) {
            this.subscription = subscription;
        }

        /// Takes one delivery in, without a receipt.
        JsonNode take(int most) {
            var answer = DeliveryTest.this.take(subscription, most);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            var lines = answer.text()
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
            var begin = lines.getFirst();
            var end = lines.getLast();
            assertThat(begin.get("_op").stringValue()).isEqualTo("begin");
            assertThat(end.get("_op").stringValue()).isEqualTo("end");
            assertThat(end.get("sha256").stringValue()).isEqualTo(digestOfAllButTheLast(answer.text()));
            assertThat(end.get("rows").asLong() + end.get("removed").asLong()).isEqualTo(lines.size() - 2L);
            if (begin.get("kind").stringValue().equals("SNAPSHOT")) {
                rows.clear();
            }
            lines.subList(1, lines.size() - 1).forEach(this::apply);
            var both = JsonMapper.shared().createObjectNode();
            both.set("begin", begin);
            both.set("end", end);
            return both;
        }

        private void apply(JsonNode line) {
            var key = line.get("id_number").stringValue();
            if (line.get("_op").stringValue().equals("remove")) {
                assertThat(line.propertyNames()).containsExactlyInAnyOrder("_op", "id_number");
                rows.remove(key);
                return;
            }
            var row = new HashMap<String, String>();
            line.properties()
                    .forEach(each -> row.put(each.getKey(), each.getValue().toString()));
            row.remove("_op");
            rows.put(key, row);
        }

        Answer acknowledge(JsonNode taken) {
            return calls.as(HOUSING)
                    .post(
                            "%s/deliveries/%s/receipt"
                                    .formatted(
                                            subscription,
                                            taken.get("begin").get("delivery").stringValue()),
                            Map.of("sha256", taken.get("end").get("sha256").stringValue()));
        }

        String follow(int most) {
            var taken = take(most);
            var answer = acknowledge(taken);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            return taken.get("begin").get("kind").stringValue();
        }
    }

    private static String digestOfAllButTheLast(String text) {
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.substring(0, last).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Map<String, String>> stored(String items) {
        var form = new HashMap<String, Object>(Journey.download("NDJSON"));
        form.put("items", List.of(items.split(",")));
        var all = new TreeMap<String, Map<String, String>>();
        journey.download(HOUSING, code, form).text().lines().forEach(line -> {
            var node = JsonMapper.shared().readTree(line);
            var row = new HashMap<String, String>();
            node.properties()
                    .forEach(each -> row.put(each.getKey(), each.getValue().toString()));
            all.put(node.get("id_number").stringValue(), row);
        });
        return all;
    }

    @Test
    @DisplayName("all rows once, then inserts, updates and deletes in order, and only the granted items")
    void snapshotThenChanges() {
        granted("id_number", "name", "income");
        var copy = new Copy(subscription());
        assertThat(copy.follow(100)).isEqualTo("SNAPSHOT");
        assertThat(copy.rows).isEqualTo(stored("id_number,name,income")).hasSize(2);
        assertThat(waiting(copy.subscription)).isFalse();
        push(ZHANG + ",张三,1300", WANG + ",王五,7");
        assertThat(waiting(copy.subscription)).isTrue();
        var taken = copy.take(100);
        assertThat(taken.get("begin").get("kind").stringValue()).isEqualTo("CHANGES");
        assertThat(taken.get("end").get("rows").asLong()).isEqualTo(2);
        assertThat(copy.acknowledge(taken).status()).isEqualTo(200);
        assertThat(copy.rows).isEqualTo(stored("id_number,name,income")).hasSize(3);
        assertThat(copy.rows.get(ZHANG))
                .containsEntry("income", "1300")
                .containsOnlyKeys("id_number", "name", "income");
    }

    @Test
    @DisplayName("at least once: what is not acknowledged comes again, and applied twice it is the same")
    void unacknowledgedComesAgain() {
        granted("id_number", "name", "income");
        var copy = new Copy(subscription());
        copy.take(100);
        assertThat(copy.follow(100)).isEqualTo("SNAPSHOT");
        push(WANG + ",王五,7");
        copy.take(100);
        push(WANG + ",王五,8");
        copy.take(100);
        copy.follow(100);
        assertThat(copy.rows).isEqualTo(stored("id_number,name,income"));
        assertThat(waiting(copy.subscription)).isFalse();
    }

    @Test
    @DisplayName("many changes come in parts, each behind the one that was acknowledged")
    void inParts() {
        granted("id_number", "name", "income");
        var copy = new Copy(subscription());
        copy.follow(100);
        push(ZHANG + ",张三,1", LI + ",李四,2", WANG + ",王五,3");
        int parts = 0;
        while (waiting(copy.subscription)) {
            assertThat(copy.follow(1)).isEqualTo("CHANGES");
            parts++;
        }
        assertThat(parts).isEqualTo(3);
        assertThat(copy.rows).isEqualTo(stored("id_number,name,income"));
    }

    @Test
    @DisplayName("Art. 17: a row that leaves the granted rows is taken away; a key outside them is never told")
    void rowsThatLeaveTheGrant() {
        var grant = granted("id_number", "name", "income");
        var limits = List.of(new RowCondition("income", Comparison.BETWEEN, List.of("1000", "2000")));
        journey.changed(EventTypes.GRANT_NARROWED, Journey.with(grant, limits, GrantQuota.UNLIMITED, Set.of()));
        var copy = new Copy(subscription());
        copy.follow(100);
        assertThat(copy.rows).containsOnlyKeys(ZHANG);
        push(ZHANG + ",张三,1999", LI + ",李四,5", WANG + ",王五,1500");
        copy.follow(100);
        assertThat(copy.rows).containsOnlyKeys(ZHANG, WANG);
        push(ZHANG + ",张三,2001", LI + ",李四,6");
        var taken = take(copy.subscription, 100);
        assertThat(taken.text()).contains("{\"_op\":\"remove\",\"id_number\":\"%s\"}".formatted(ZHANG));
        assertThat(taken.text()).doesNotContain(LI, "2001");
        copy.follow(100);
        assertThat(copy.rows).containsOnlyKeys(WANG).isEqualTo(stored("id_number,name,income"));
    }

    @Test
    @DisplayName("Art. 17: when the grant is narrowed, the copy is taken anew")
    void aNarrowedGrantMakesANewCopy() {
        var grant = granted("id_number", "name", "income");
        var copy = new Copy(subscription());
        copy.follow(100);
        assertThat(copy.rows).hasSize(2);
        var limits = List.of(new RowCondition("name", Comparison.PREFIX, List.of("张")));
        journey.changed(EventTypes.GRANT_NARROWED, Journey.with(grant, limits, GrantQuota.UNLIMITED, Set.of()));
        assertThat(waiting(copy.subscription)).isTrue();
        assertThat(copy.follow(100)).isEqualTo("SNAPSHOT");
        assertThat(copy.rows).containsOnlyKeys(ZHANG);
    }

    @Test
    @DisplayName("Art. 17: it ends at once with the grant")
    void endsWithTheGrant() {
        var grant = granted("id_number", "name");
        var copy = new Copy(subscription());
        copy.follow(100);
        push(WANG + ",王五,7");
        journey.revoked(grant);
        var answer = take(copy.subscription, 100);
        assertThat(answer.problem()).isEqualTo("use/grant-revoked");
        var view = calls.as(HOUSING).get(copy.subscription).json();
        assertThat(view.get("refused").stringValue()).isEqualTo("use/grant-revoked");
        assertThat(view.get("waiting").booleanValue()).isFalse();
    }

    @Test
    @DisplayName("Art. 17: without the key nobody can follow, without a grant nobody subscribes")
    void needsKeyAndGrant() {
        assertThat(subscribed().problem()).isEqualTo("use/no-grant");
        granted("name");
        assertThat(subscribed().problem()).isEqualTo("subscription/key-not-granted");
        assertThat(calls.as(HOUSING)
                        .post(PATH, Map.of("resource", code.value(), "matter", "公租房资格审核"))
                        .problem())
                .isEqualTo("use/purpose-not-stated");
    }

    @Test
    @DisplayName("only with the digest of what left, and in order")
    void receipts() {
        granted("id_number", "name");
        var copy = new Copy(subscription());
        var taken = copy.take(100);
        var receipt = "%s/deliveries/%s/receipt"
                .formatted(copy.subscription, taken.get("begin").get("delivery").stringValue());
        assertThat(calls.as(HOUSING)
                        .post(receipt, Map.of("sha256", "0".repeat(64)))
                        .problem())
                .isEqualTo("subscription/wrong-digest");
        assertThat(calls.as(HOUSING).post(receipt, Map.of("sha256", "x")).status())
                .isEqualTo(400);
        assertThat(copy.acknowledge(taken).status()).isEqualTo(200);
        assertThat(copy.acknowledge(taken).status()).isEqualTo(200);
        assertThat(calls.as(HOUSING)
                        .get(copy.subscription + "/deliveries")
                        .json()
                        .get("items"))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.get("acknowledgedAt").isNull()).isFalse());
    }

    @Test
    @DisplayName("a department knows of its own subscriptions only, and cancels them itself")
    void ownOnly() {
        granted("id_number", "name");
        var mine = subscription();
        assertThat(calls.as(EDUCATION).get(mine).problem()).isEqualTo("subscription/not-found");
        assertThat(calls.as(EDUCATION).post(mine + "/deliveries", Map.of()).problem())
                .isEqualTo("subscription/not-found");
        assertThat(calls.as(EDUCATION).post(mine + "/cancellation").problem()).isEqualTo("subscription/not-found");
        assertThat(calls.as(HOUSING)
                        .post(mine + "/cancellation")
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("CANCELLED");
        assertThat(take(mine, 1).problem()).isEqualTo("subscription/not-active");
        assertThat(calls.as(HOUSING).post(mine + "/cancellation").problem()).isEqualTo("subscription/not-active");
    }

    @Test
    @DisplayName("Art. 18, 22: each delivery is on the trail before its first byte and at its end, with counts only")
    void recordsOfADelivery() {
        var grant = granted("id_number", "name");
        var copy = new Copy(subscription());
        var taken = copy.take(100);
        copy.acknowledge(taken);
        assertThat(journey.records("exchange.delivery.acknowledge", code)).hasSize(1);
        assertThat(journey.records("exchange.delivery.start", code))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.decision()).isEqualTo(Decision.PERMITTED);
                    assertThat(record.grant()).isEqualTo(grant.grant().toString());
                    assertThat(record.items()).containsExactly("id_number", "name");
                });
        assertThat(journey.records("exchange.delivery.finished", code))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.decision()).isEqualTo(Decision.DONE);
                    assertThat(record.accessId())
                            .hasToString(taken.get("begin").get("delivery").stringValue());
                    assertThat(record.rows()).isEqualTo(2);
                    assertThat(record.digest())
                            .isEqualTo(taken.get("end").get("sha256").stringValue());
                });
        assertThat(topics.all(EventTypes.AUDIT_RECORDED))
                .filteredOn(record -> code.value().equals(record.resource()))
                .extracting(AuditRecorded::toString)
                .noneMatch(text -> text.contains(ZHANG) || text.contains("张三"));
    }
}
