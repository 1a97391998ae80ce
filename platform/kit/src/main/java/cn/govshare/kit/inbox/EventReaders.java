package cn.govshare.kit.inbox;

import cn.govshare.kernel.event.Topic;
import cn.govshare.kit.event.EventJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;

/// Runs the readers of a service. The position kept in the database wins over Kafka's own, so a restored database
/// or a cleared copy reads again exactly what it lacks.
class EventReaders implements SmartLifecycle {
    /// Most events of a delivery to a reader that takes them at once: one transaction for all of them.
    private static final int BATCH = 5000;

    private record Running(
            EventReader reader, ReadEvents events, ConcurrentMessageListenerContainer<String, byte[]> container) {}

    private final String service;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final Map<String, Running> running = new TreeMap<>();
    private volatile boolean started;

    EventReaders(
            String service,
            List<EventReader> readers,
            ConsumerFactory<String, byte[]> consumers,
            Inbox inbox,
            EventJson json,
            TransactionTemplate transaction) {
        this.service = service;
        this.consumers = consumers;
        this.inbox = inbox;
        this.transaction = transaction;
        for (var reader : readers) {
            var events = new ReadEvents(reader, inbox, json, transaction);
            running.put(reader.name(), new Running(reader, events, container(reader, events)));
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(EventReader reader, ReadEvents events) {
        var topics = reader.topics().stream().map(Topic::topicName).toArray(String[]::new);
        var properties = new ContainerProperties(topics);
        properties.setGroupId(service + "." + reader.name());
        properties.setMissingTopicsFatal(false);
        if (reader.takesBatches()) {
            var wide = new Properties();
            wide.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(BATCH));
            properties.setKafkaConsumerProperties(wide);
        }
        properties.setMessageListener((BatchConsumerAwareMessageListener<String, byte[]>)
                (messages, consumer) -> read(reader, events, messages, Objects.requireNonNull(consumer)));
        properties.setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                seek(reader, events, consumer);
            }
        });
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(reader.name());
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(1000L, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }

    /// A delivery that a rebuild by another replica has overtaken is dropped, and read again from the new
    /// positions.
    private void read(
            EventReader reader,
            ReadEvents events,
            List<ConsumerRecord<String, byte[]>> messages,
            Consumer<?, ?> consumer) {
        try {
            events.read(messages);
        } catch (ReadEvents.BegunAgain _) {
            seek(reader, events, consumer);
        }
    }

    private void seek(EventReader reader, ReadEvents events, Consumer<?, ?> consumer) {
        events.begin();
        for (var partition : consumer.assignment()) {
            inbox.position(reader.name(), partition)
                    .ifPresentOrElse(
                            next -> consumer.seek(partition, next), () -> consumer.seekToBeginning(List.of(partition)));
        }
    }

    List<ReaderView> views() {
        var passed = inbox.positions();
        var views = new ArrayList<ReaderView>();
        running.forEach((name, each) -> views.add(new ReaderView(
                name,
                each.reader().topics().stream().map(Topic::topicName).toList(),
                each.container().isRunning(),
                passed.getOrDefault(name, 0L),
                each.reader().clear().isPresent())));
        return views;
    }

    boolean knows(String reader) {
        return running.containsKey(reader);
    }

    boolean isRebuildable(String reader) {
        return require(reader).reader().clear().isPresent();
    }

    /// Removes what a reader has written and lets it read its topics from their beginning; other replicas follow.
    void rebuild(String reader) {
        var one = require(reader);
        var clear = one.reader().clear().orElseThrow();
        one.container().stop();
        try {
            transaction.executeWithoutResult(_ -> {
                inbox.forget(reader);
                clear.run();
            });
        } finally {
            one.container().start();
        }
    }

    private Running require(String reader) {
        return Optional.ofNullable(running.get(reader)).orElseThrow();
    }

    /// Takes a dead letter in once more; false when there is none, or it was replayed before.
    boolean replay(long id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> inbox.parked(id)
                .map(letter -> {
                    Optional.ofNullable(running.get(letter.reader()))
                            .orElseThrow()
                            .events()
                            .replay(letter);
                    inbox.replayed(id);
                    return true;
                })
                .orElse(false)));
    }

    @Override
    public void start() {
        running.values().forEach(each -> each.container().start());
        started = true;
    }

    @Override
    public void stop() {
        running.values().forEach(each -> each.container().stop());
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
