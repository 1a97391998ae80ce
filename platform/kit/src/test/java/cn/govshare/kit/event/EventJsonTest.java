package cn.govshare.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.EventTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Events only grow: what was once written is read for ever")
class EventJsonTest {
    private final EventJson json = new EventJson();

    private static List<EventType<?>> types() {
        return EventTypes.all();
    }

    private static byte[] golden(EventType<?> type) throws IOException {
        var file = "/events/%s.golden.json".formatted(type.shortName());
        try (var in = Event.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }

    private static ObjectNode tree(EventType<?> type) throws IOException {
        return (ObjectNode) JsonMapper.shared().readTree(golden(type));
    }

    private static byte[] bytes(ObjectNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenFileIsReadAndWrittenBackTheSame(EventType<?> type) throws Exception {
        readAndWrittenBackTheSame(type);
    }

    private <E extends Event> void readAndWrittenBackTheSame(EventType<E> type) throws Exception {
        var event = json.read(type, golden(type));
        var written = json.write(type, event);

        // Sets have no order; the order of lists is seen by the comparison of the records.
        JSONAssert.assertEquals(
                new String(golden(type), StandardCharsets.UTF_8), written, JSONCompareMode.NON_EXTENSIBLE);
        assertThat(json.read(type, written.getBytes(StandardCharsets.UTF_8))).isEqualTo(event);
        assertThat(event.aggregateId()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("types")
    void anUnknownFieldIsTolerated(EventType<?> type) throws IOException {
        var later = tree(type).put("fieldOfALaterVersion", "value");

        assertThat(json.read(type, bytes(later))).isEqualTo(json.read(type, golden(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aBodyWithoutItsVersionIsRefused(EventType<?> type) throws IOException {
        var body = tree(type);
        body.remove("version");

        assertThatThrownBy(() -> json.read(type, bytes(body)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("version");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFieldOfTheWrongTypeIsRefused(EventType<?> type) throws IOException {
        for (var field : tree(type).propertyNames()) {
            var body = tree(type).put(field, 0.5);
            assertThatThrownBy(() -> json.read(type, bytes(body)))
                    .as(field)
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageContaining(type.type());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsNoJsonIsRefused(EventType<?> type) {
        for (var body : List.of("", "{", "[]", "null", "\u0000")) {
            assertThatThrownBy(() -> json.read(type, body.getBytes(StandardCharsets.UTF_8)))
                    .as(body)
                    .isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void aCodeWithAWrongCheckDigitIsRefused() throws IOException {
        var body = tree(EventTypes.DEPARTMENT_REGISTERED).put("code", "11320481MB00000031");

        assertThatThrownBy(() -> json.read(EventTypes.DEPARTMENT_REGISTERED, bytes(body)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void anEventAgainstItsOwnSchemaIsNotWritten() throws IOException {
        var event = json.read(EventTypes.DEPARTMENT_REGISTERED, golden(EventTypes.DEPARTMENT_REGISTERED));
        var nameless = new DepartmentRegistered(event.code(), "", event.kind(), 1);

        assertThatThrownBy(() -> json.write(EventTypes.DEPARTMENT_REGISTERED, nameless))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("name");
    }
}
