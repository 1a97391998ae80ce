package cn.govshare.kit.inbox;

import cn.govshare.kit.event.EventJson;
import cn.govshare.kit.event.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what Kafka delivers into one reader: the whole delivery in one transaction, or, when that fails, event by
/// event, so
/// that one bad event neither stops the others nor is lost.
class ReadEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ReadEvents.class);

    private final EventReader reader;
    private final Inbox inbox;
    private final EventJson json;
    private final TransactionTemplate transaction;
    private volatile long rebuilds;

    /// Another replica has let this reader begin again: nothing that was delivered counts any more.
    static final class BegunAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    ReadEvents(EventReader reader, Inbox inbox, EventJson json, TransactionTemplate transaction) {
        this.reader = reader;
        this.inbox = inbox;
        this.json = json;
        this.transaction = transaction;
    }

    /// Remembers under which rebuild the reader goes on; to be called before its positions are looked up.
    void begin() {
        inbox.register(reader.name());
        rebuilds = inbox.rebuilds(reader.name());
    }

    /// @throws BegunAgain when the reader was rebuilt since [#begin]
    void read(List<ConsumerRecord<String, byte[]>> messages) {
        if (reader.takesBatches()) {
            readBatch(messages);
            return;
        }
        try {
            write(() -> messages.forEach(this::take));
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            messages.forEach(this::takeAlone);
        }
    }

    private void write(Runnable effect) {
        transaction.executeWithoutResult(_ -> {
            if (inbox.rebuilds(reader.name()) != rebuilds) {
                throw new BegunAgain();
            }
            effect.run();
        });
    }

    private void readBatch(List<ConsumerRecord<String, byte[]>> messages) {
        try {
            write(() -> takeBatch(messages));
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            if (messages.size() == 1) {
                setAside(messages.getFirst(), e);
            } else {
                int middle = messages.size() / 2;
                readBatch(messages.subList(0, middle));
                readBatch(messages.subList(middle, messages.size()));
            }
        }
    }

    private void takeBatch(List<ConsumerRecord<String, byte[]>> messages) {
        var bodies = new ArrayList<byte[]>(messages.size());
        var positions = new HashMap<TopicPartition, Long>();
        for (var message : messages) {
            var type = header(message, "ce_type");
            if (type == null) {
                throw new UnreadableEvent("the header ce_type is missing");
            }
            if (reader.reads(type)) {
                bodies.add(requireBody(message.value()));
            }
            positions.merge(partition(message), message.offset() + 1, Math::max);
        }
        if (!bodies.isEmpty()) {
            reader.takeAll(bodies);
        }
        positions.forEach((partition, next) -> inbox.moveTo(reader.name(), partition, next));
    }

    private static byte[] requireBody(byte @Nullable [] body) {
        if (body == null) {
            throw new UnreadableEvent("the body is missing");
        }
        return body;
    }

    private void takeAlone(ConsumerRecord<String, byte[]> message) {
        try {
            write(() -> take(message));
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            setAside(message, e);
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> message, RuntimeException why) {
        LOG.error(
                "Reader {} set aside {} {} of {}: {}",
                reader.name(),
                header(message, "ce_type"),
                header(message, "ce_id"),
                message.topic(),
                why.toString());
        write(() -> {
            inbox.setAside(
                    reader.name(), message, header(message, "ce_id"), header(message, "ce_type"), why.toString());
            inbox.moveTo(reader.name(), partition(message), message.offset() + 1);
        });
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        var type = header(message, "ce_type");
        if (type == null) {
            throw new UnreadableEvent("the header ce_type is missing");
        }
        if (reader.reads(type)) {
            take(type, header(message, "ce_id"), message.value());
        }
        inbox.moveTo(reader.name(), partition(message), message.offset() + 1);
    }

    private void take(String type, @Nullable String id, byte @Nullable [] maybe) {
        var body = requireBody(maybe);
        if (reader.takesBatches()) {
            reader.takeAll(List.of(body));
        } else if (inbox.admit(reader.name(), eventId(id))) {
            reader.take(type, body, json);
        }
    }

    /// Takes a dead letter in once more; its cause must be mended before.
    void replay(Inbox.Parked letter) {
        if (letter.type() == null || !reader.reads(letter.type())) {
            throw new UnreadableEvent("no effect is known for type " + letter.type());
        }
        take(letter.type(), letter.eventId(), letter.body());
    }

    private static UUID eventId(@Nullable String id) {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException _) {
            throw new UnreadableEvent("the header ce_id is no UUID");
        }
    }

    /// True for failures of the database or the connection, which are tried again until they pass, and for a rebuild.
    static boolean isPassing(RuntimeException e) {
        return (e instanceof TransientDataAccessException && !(e instanceof OptimisticLockingFailureException))
                || e instanceof DataAccessResourceFailureException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof TransactionException
                || e instanceof BegunAgain;
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> message) {
        return new TopicPartition(message.topic(), message.partition());
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
