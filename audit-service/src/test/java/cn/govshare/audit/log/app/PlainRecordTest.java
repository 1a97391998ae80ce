package cn.govshare.audit.log.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.event.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Art. 24: a record is read quickly only where the schema would allow it, and is the same then")
class PlainRecordTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"X\"",
            "\"2026-13-45\"",
            "\"2026-11-20T25:00:00Z\"",
            "\"2026-11-20T03:00:00+08:00\"",
            "\"+12026-11-20T03:00:00Z\"",
            "\"2026-11-20T03:00Z\"",
            "\"\\n\"",
            "\"a..b\"",
            "\"a-b.c\"",
            "\".a\"",
            "\"a.\"",
            "\"a.b-c.d\"",
            "\"1/\"",
            "\"/1\"",
            "\"123456789012345678901/1\"",
            "\"1/1234567890123\"",
            "\"1/2/3\"",
            "\"11320481MB000000IX\"",
            "\"1-1-1-1-1\"",
            "0",
            "-1",
            "1",
            "2147483648",
            "0.5",
            "1.0",
            "1e3",
            "1e30",
            "9007199254740991",
            "[]",
            "[1]",
            "[null]",
            "[\"x\",\"x\"]",
            "[\"X\"]",
            "[[]]",
            "{}",
            "{\"x\":[1,{}]}");

    private final EventJson schema = new EventJson();

    private static ObjectNode golden() throws IOException {
        try (var in = Event.class.getResourceAsStream("/events/audit-recorded.v1.1.golden.json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
        }
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Optional<AuditRecorded> quickly(byte[] body) {
        try {
            return PlainRecord.read(CanonicalJson.of(body));
        } catch (MalformedEvidence _) {
            return Optional.empty();
        }
    }

    private void agrees(ObjectNode body) {
        var bytes = bytes(body);
        quickly(bytes)
                .ifPresent(record -> assertThat(record)
                        .as(body.toString())
                        .isEqualTo(schema.read(EventTypes.AUDIT_RECORDED, bytes)));
    }

    @Test
    void whatTheServicesSendIsReadQuickly() throws IOException {
        var body = golden();
        assertThat(quickly(bytes(body))).contains(schema.read(EventTypes.AUDIT_RECORDED, bytes(body)));
        for (var decision : AuditRecorded.Decision.values()) {
            assertThat(quickly(bytes(body.put("decision", decision.name())))).isPresent();
        }
        body.put("ofALaterVersion", 1).putObject("another").putArray("deep").add(1);
        assertThat(quickly(bytes(body))).isPresent();
    }

    @Test
    void eachFieldMissingOrOtherThanItShouldBe() throws IOException {
        for (var name : golden().propertyNames()) {
            var body = golden();
            var before = body.remove(name);
            agrees(body);
            for (var value : VALUES) {
                body.set(name, JSON.readTree(value));
                agrees(body);
            }
            longer(before).forEach(value -> agrees(body.set(name, value)));
            if (before instanceof ArrayNode array && !array.isEmpty()) {
                longer(array.get(0))
                        .forEach(value ->
                                agrees(body.set(name, JSON.createArrayNode().add(value))));
            }
        }
    }

    private static Stream<JsonNode> longer(JsonNode before) {
        if (!before.isString()) {
            return Stream.empty();
        }
        var text = before.asString();
        return Stream.of(
                        text + "\n",
                        "\n" + text,
                        text + "x",
                        text + "0",
                        text.substring(1),
                        text.toUpperCase(Locale.ROOT),
                        text.replace("-", ""),
                        "x".repeat(63),
                        "x".repeat(64),
                        "a".repeat(64),
                        "x".repeat(1000),
                        "x".repeat(1001),
                        "\uD83D\uDE00".repeat(1000),
                        "\uD83D\uDE00".repeat(1001))
                .map(other -> JSON.getNodeFactory().stringNode(other));
    }

    @Test
    void moreHashesThanARecordMayHold() throws IOException {
        var body = golden();
        var hashes = body.putArray("subjects");
        for (int i = 0; i <= AuditRecorded.GREATEST_SUBJECTS; i++) {
            hashes.add("%064x".formatted(i));
        }
        assertThat(quickly(bytes(body))).isEmpty();
        hashes.remove(0);
        assertThat(quickly(bytes(body))).isPresent();
    }

    @Test
    void whatIsNoObject() {
        for (var body : List.of("[]", "1", "null", "\"x\"", "{}")) {
            assertThat(PlainRecord.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
    }
}
