package cn.govshare.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.EventTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        return goldens(type).getFirst();
    }

    /// The first shape of the type and every later one, `<name>.v1.<n>.golden.json` with n from 1.
    private static List<byte[]> goldens(EventType<?> type) throws IOException {
        var found = new ArrayList<byte[]>();
        var file = "/events/%s.golden.json".formatted(type.shortName());
        try (var first = Event.class.getResourceAsStream(file)) {
            assertThat(first).as(file).isNotNull();
            found.add(first.readAllBytes());
        }
        for (int n = 1; ; n++) {
            try (var later =
                    Event.class.getResourceAsStream("/events/%s.%d.golden.json".formatted(type.shortName(), n))) {
                if (later == null) {
                    return found;
                }
                found.add(later.readAllBytes());
            }
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
    void everyGoldenFileIsReadAndTheNewestIsWrittenBackTheSame(EventType<?> type) throws Exception {
        var goldens = goldens(type);
        for (var golden : goldens) {
            readAndWrittenBack(type, golden, golden == goldens.getLast());
        }
    }

    private <E extends Event> void readAndWrittenBack(EventType<E> type, byte[] golden, boolean newest)
            throws Exception {
        var event = json.read(type, golden);
        var written = json.write(type, event);

        // Sets have no order; the order of lists is seen by the comparison of the records. What came without a later
        // field is written with that field's default.
        JSONAssert.assertEquals(
                new String(golden, StandardCharsets.UTF_8),
                written,
                newest ? JSONCompareMode.NON_EXTENSIBLE : JSONCompareMode.LENIENT);
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
