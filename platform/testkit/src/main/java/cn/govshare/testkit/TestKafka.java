package cn.govshare.testkit;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// One Kafka broker for all tests of a JVM.
public final class TestKafka {
    private TestKafka() {}

    private static final class Broker {
        static final EmbeddedKafkaKraftBroker RUNNING = start();

        private static EmbeddedKafkaKraftBroker start() {
            var broker = new EmbeddedKafkaKraftBroker(1, 2);
            broker.brokerProperty("offsets.topic.num.partitions", "5");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
            return broker;
        }
    }

    public static String bootstrapServers() {
        return Broker.RUNNING.getBrokersAsString();
    }
}
