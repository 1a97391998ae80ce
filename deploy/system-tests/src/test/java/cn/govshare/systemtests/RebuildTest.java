package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.NEWS_TRAVEL;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Caller;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@SystemTest
@Order(6)
class RebuildTest {
    private static final List<String> SERVICES =
            List.of("catalog-service", "exchange-service", "approval-service", "audit-service");

    private final Stack stack;
    private final Preparation prepare;
    private final Caller admin;
    private String resource = "";
    private String grant = "";

    RebuildTest(Stack stack) {
        this.stack = stack;
        this.prepare = stack.preparation();
        this.admin = stack.door().as("dsj.sysadmin");
    }

    @BeforeAll
    void grantedResource() {
        resource = prepare.personsWithData(20);
        grant = prepare.granted(resource);
        prepare.awaitUse(resource, grant);
    }

    @Test
    @DisplayName(
            "every copy that is rebuilt from its topics gives the same answers as before, and nothing else is left")
    void rebuiltCopiesAnswerTheSame() throws SQLException {
        var before = answers();
        strayRow("approval-service", "INSERT INTO department (code, name, version) VALUES ('stray', '无此部门', 1)");
        strayRow("exchange-service", "UPDATE offer SET name = '不是这个名字' WHERE NOT withdrawn");
        strayRow("exchange-service", "UPDATE access_grant SET matter = '不是这个事项' WHERE NOT revoked");
        int rebuilt = 0;
        for (var service : SERVICES) {
            for (var reader : readers(service)) {
                rebuilt += rebuild(service, reader) ? 1 : 0;
            }
        }
        assertThat(rebuilt).isGreaterThanOrEqualTo(3);
        await().atMost(NEWS_TRAVEL).untilAsserted(() -> assertThat(answers()).isEqualTo(before));
        assertThat(left("approval-service", "SELECT count(*) FROM department WHERE code = 'stray'"))
                .isZero();
        assertThat(left("exchange-service", "SELECT count(*) FROM offer WHERE name = '不是这个名字'"))
                .isZero();
        assertThat(left("exchange-service", "SELECT count(*) FROM access_grant WHERE matter = '不是这个事项'"))
                .isZero();
    }

    /// Spoils a copy by hand, so that a rebuild that does nothing is noticed.
    private void strayRow(String service, String statement) throws SQLException {
        try (var connection = owner(service);
                var spoil = connection.createStatement()) {
            assertThat(spoil.executeUpdate(statement)).as(statement).isPositive();
        }
    }

    private long left(String service, String count) throws SQLException {
        try (var connection = owner(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(count)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection owner(String service) throws SQLException {
        var database = stack.platform().database(service);
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    private boolean rebuild(String service, JsonNode reader) {
        var name = reader.path("name").asString("");
        var answer = admin.post(operations(service) + "/readers/" + name + "/rebuild");
        if (!reader.path("rebuildable").asBoolean()) {
            assertThat(answer.status()).as(name).isEqualTo(409);
            return false;
        }
        assertThat(answer.status()).as(name).isEqualTo(202);
        var passed = reader.path("passed").asLong();
        await().atMost(NEWS_TRAVEL)
                .until(() -> readers(service).stream()
                        .filter(each -> each.path("name").asString("").equals(name))
                        .allMatch(each -> each.path("passed").asLong() >= passed));
        return true;
    }

    private List<JsonNode> readers(String service) {
        return good(admin.get(operations(service) + "/readers"))
                .json()
                .valueStream()
                .toList();
    }

    /// What the copies are for: permissions, offers, names of departments.
    private Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        var used = prepare.ask(HOUSING_SYSTEM, resource, query(grant));
        answers.put("records", used.json().path("records"));
        answers.put(
                "no grant",
                prepare.ask(Preparation.EDUCATION_SYSTEM, resource, query(null)).problem());
        answers.put(
                "data set",
                stack.door().as(HOUSING_SYSTEM).get(Paths.dataSet(resource)).json());
        answers.put(
                "requests",
                stack.door()
                        .as(Preparation.HOUSING_CLERK)
                        .get(Paths.REQUESTS + "?limit=200")
                        .json());
        var grants =
                stack.door().as(HOUSING_SYSTEM).get(Paths.GRANTS + "?limit=200").json();
        // Figures of use arrive every minute, rebuilt or not.
        grants.path("items").forEach(each -> ((ObjectNode) each).remove("use"));
        answers.put("grants", grants);
        return answers;
    }

    @Test
    @DisplayName("poison on a topic becomes a dead letter, and the reader goes on")
    void poisonBecomesADeadLetter() throws ExecutionException, InterruptedException {
        var noJson = poison(Topic.CATALOG_STATE, EventTypes.RESOURCE_PUBLISHED.type(), "这不是 JSON");
        var unknownType = poison(Topic.CATALOG_STATE, "cn.govshare.catalog.never-heard-of.v9", "{}");
        var againstSchema = poison(Topic.APPROVAL_STATE, EventTypes.ACCESS_GRANTED.type(), "{\"grant\":1}");
        var onTrail = poison(Topic.AUDIT_RECORDS, EventTypes.AUDIT_RECORDED.type(), "{\"record\":\"no\"}");

        await().atMost(NEWS_TRAVEL).untilAsserted(() -> {
            assertThat(deadLetters("exchange-service")).contains(noJson, againstSchema);
            assertThat(deadLetters("approval-service")).contains(noJson);
            assertThat(deadLetters("audit-service")).contains(onTrail);
        });

        // Published after the poison, so known only if the readers went on.
        var later = prepare.personsWithData(3);
        var use = prepare.granted(later);
        prepare.awaitUse(later, use);
        var access = good(prepare.ask(HOUSING_SYSTEM, later, query(use))).field("accessId");
        stack.trail().awaitOne("accessId=" + access);
        for (var service : List.of("exchange-service", "approval-service")) {
            assertThat(deadLetters(service))
                    .as("what a reader has no effect for passes by")
                    .doesNotContain(unknownType);
        }
    }

    private List<String> deadLetters(String service) {
        return admin.pages(operations(service) + "/dead-letters?limit=200").stream()
                .flatMap(page -> page.items().stream())
                .map(letter -> letter.path("eventId").asString(""))
                .toList();
    }

    private static String operations(String service) {
        return "/api/v1/operations/" + service;
    }

    private String poison(Topic topic, String type, String body) throws ExecutionException, InterruptedException {
        var id = UUID.randomUUID().toString();
        var message = new ProducerRecord<>(topic.topicName(), "poison-" + id, body);
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_type", type, "ce_source", "urn:govshare:system-tests")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.platform().kafkaBootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(message).get();
        }
        return id;
    }
}
