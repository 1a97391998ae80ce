package cn.govshare.kit.inbox;

import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.event.EventJson;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnBean(type = "org.springframework.jdbc.core.simple.JdbcClient")
class InboxConfiguration {
    @Bean
    EventReaders eventReaders(
            @Value("${govshare.service}") String service,
            ObjectProvider<EventReader> readers,
            KafkaProperties kafka,
            JdbcClient jdbc,
            EventJson json,
            PlatformTransactionManager transactions) {
        var properties = new HashMap<>(kafka.buildConsumerProperties());
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new EventReaders(
                service,
                readers.orderedStream().toList(),
                new DefaultKafkaConsumerFactory<>(properties),
                new Inbox(jdbc),
                json,
                new TransactionTemplate(transactions));
    }

    @Bean
    OperationsController operationsController(EventReaders readers, JdbcClient jdbc, AuditTrail trail) {
        return new OperationsController(readers, new Inbox(jdbc), trail);
    }
}
