package cn.govshare.kit.audit;

import cn.govshare.kit.event.EventJson;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@AutoConfiguration(afterName = "cn.govshare.kit.outbox.OutboxConfiguration")
class AuditTrailConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Outbox.class)
    static class WithDatabase {
        @Bean
        AuditTrail auditTrail(
                Outbox outbox,
                Clock clock,
                @Value("${govshare.service}") String service,
                PlatformTransactionManager transactions) {
            return new OutboxAuditTrail(outbox, clock, service, transactions);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(Outbox.class)
    static class WithoutDatabase {
        @Bean
        AuditTrail auditTrail(
                KafkaTemplate<String, String> kafka,
                EventJson json,
                Clock clock,
                @Value("${govshare.service}") String service) {
            return new DirectAuditTrail(kafka, json, clock, service);
        }
    }
}
