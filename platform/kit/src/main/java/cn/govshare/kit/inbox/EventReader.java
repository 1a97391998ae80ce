package cn.govshare.kit.inbox;

import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.Topic;
import cn.govshare.kit.event.EventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a service reads of the others' events and what it does with each. A bean of this type is run by the kit: each
/// event
/// has its effect once, in one transaction with the reader's new position; one that can't be taken in becomes a dead
/// letter.
public final class EventReader {
    private final String name;
    private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();
    private final Set<Topic> topics = new TreeSet<>();
    private @Nullable Runnable clear;
    private @Nullable BatchHandler batches;

    private record Handler<E extends Event>(EventType<E> type, Consumer<E> effect) {}

    private record BatchHandler(EventType<?> type, Consumer<List<byte[]>> effect) {}

    private EventReader(String name) {
        this.name = name;
    }

    /// @param name stable name of the reader within its service, kebab case
    public static EventReader named(String name) {
        return new EventReader(name);
    }

    /// Adds an effect. It runs inside the inbox's transaction and must write only to this service's database.
    public <E extends Event> EventReader on(EventType<E> type, Consumer<E> effect) {
        if (batches != null) {
            throw new IllegalStateException("A reader takes events one by one or in batches, not both");
        }
        handlers.put(type.type(), new Handler<>(type, effect));
        topics.add(type.topic());
        return this;
    }

    /// Takes all events of one type that came in a delivery at once, as they came: for a reader of very many.
    /// It runs in one transaction with the reader's new position. The reader itself knows what it has taken in
    /// before: no id is kept in the inbox. When the effect fails, it is tried with parts of the delivery, until
    /// the event that can't be taken in stands alone. Such a reader has no other effect.
    ///
    /// @param effect is given the bodies in the order of their partitions
    public EventReader inBatches(EventType<?> type, Consumer<List<byte[]>> effect) {
        if (!handlers.isEmpty()) {
            throw new IllegalStateException("A reader takes events one by one or in batches, not both");
        }
        batches = new BatchHandler(type, effect);
        topics.add(type.topic());
        return this;
    }

    /// Declares that everything this reader has written can be made anew from the topics after `clear` has removed it.
    public EventReader rebuiltAfter(Runnable clear) {
        this.clear = clear;
        return this;
    }

    public String name() {
        return name;
    }

    Set<Topic> topics() {
        return topics;
    }

    boolean reads(String type) {
        return batches == null
                ? handlers.containsKey(type)
                : batches.type().type().equals(type);
    }

    boolean takesBatches() {
        return batches != null;
    }

    Optional<Runnable> clear() {
        return Optional.ofNullable(clear);
    }

    void take(String type, byte[] body, EventJson json) {
        take(Objects.requireNonNull(handlers.get(type)), body, json);
    }

    void takeAll(List<byte[]> bodies) {
        Objects.requireNonNull(batches).effect().accept(bodies);
    }

    private static <E extends Event> void take(Handler<E> handler, byte[] body, EventJson json) {
        handler.effect().accept(json.read(handler.type(), body));
    }
}
