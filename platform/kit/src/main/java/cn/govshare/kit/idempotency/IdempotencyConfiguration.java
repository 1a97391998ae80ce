package cn.govshare.kit.idempotency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@ConditionalOnBean(type = "org.springframework.jdbc.core.simple.JdbcClient")
class IdempotencyConfiguration {
    @Bean
    Idempotency idempotency(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        return new Idempotency(jdbc, json, new TransactionTemplate(transactions));
    }
}
