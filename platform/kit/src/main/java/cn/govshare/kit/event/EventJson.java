package cn.govshare.kit.event;

import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.EventTypes;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes events as JSON and reads them back; either way the body must satisfy the schema of its type.
public final class EventJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new KernelModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final Map<String, Schema> schemas = new HashMap<>();

    public EventJson() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (EventType<?> type : EventTypes.all()) {
            try (InputStream in = Event.class.getResourceAsStream("/" + type.schemaResource())) {
                schemas.put(type.type(), registry.getSchema(Objects.requireNonNull(in, type.schemaResource())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// @throws UnreadableEvent when the event does not satisfy its own schema
    public <E extends Event> String write(EventType<E> type, E event) {
        JsonNode tree = mapper.valueToTree(event);
        check(type, tree);
        return tree.toString();
    }

    /// @throws UnreadableEvent when the body is no JSON or does not satisfy the schema
    public <E extends Event> E read(EventType<E> type, byte[] body) {
        try {
            JsonNode tree = mapper.readTree(body);
            check(type, tree);
            return mapper.treeToValue(tree, type.payload());
        } catch (JacksonException e) {
            throw new UnreadableEvent("%s: %s".formatted(type.type(), e.getOriginalMessage()));
        }
    }

    private void check(EventType<?> type, JsonNode tree) {
        var errors =
                Objects.requireNonNull(schemas.get(type.type()), type.type()).validate(tree);
        if (!errors.isEmpty()) {
            throw new UnreadableEvent("%s: %s".formatted(type.type(), errors));
        }
    }
}
