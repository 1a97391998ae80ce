package cn.govshare.kit.event;

import cn.govshare.kernel.event.Topic;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

@AutoConfiguration(before = KafkaAutoConfiguration.class)
class EventConfiguration {
    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    KernelModule kernelModule() {
        return new KernelModule();
    }

    /// @param partitions `govshare.events.partitions`: how far readers can be spread out; can grow, never shrink
    /// @param replicas `govshare.events.replicas`: copies that Kafka keeps; -1 for the broker's own default
    /// @param retention `govshare.events.retention`: how long happenings are kept
    @Bean
    NewTopics platformTopics(
            @Value("${govshare.events.partitions:6}") int partitions,
            @Value("${govshare.events.replicas:-1}") short replicas,
            @Value("${govshare.events.retention:P30D}") Duration retention) {
        return new NewTopics(Arrays.stream(Topic.values())
                .map(topic -> topic(topic, partitions, replicas, retention))
                .toArray(NewTopic[]::new));
    }

    private static NewTopic topic(Topic topic, int partitions, short replicas, Duration retention) {
        var builder =
                TopicBuilder.name(topic.topicName()).partitions(partitions).replicas(replicas);
        if (topic.isCompacted()) {
            return builder.compact().build();
        }
        return builder.config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()))
                .build();
    }
}
