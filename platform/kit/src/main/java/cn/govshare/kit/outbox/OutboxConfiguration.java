package cn.govshare.kit.outbox;

import cn.govshare.kit.event.EventJson;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnBean(type = "org.springframework.jdbc.core.simple.JdbcClient")
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {
    @Bean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            KafkaTemplate<String, String> kafka,
            PlatformTransactionManager transactions,
            @Value("${govshare.service}") String service,
            OutboxSettings settings) {
        return new OutboxRelay(jdbc, kafka, new TransactionTemplate(transactions), service, settings);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, EventJson json, Clock clock, OutboxRelay relay) {
        return new JdbcOutbox(jdbc, json, clock, relay);
    }
}
