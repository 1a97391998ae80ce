package cn.govshare.kit.department;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnBean(type = "org.springframework.jdbc.core.simple.JdbcClient")
class DepartmentConfiguration {
    @Bean
    DissolvedDepartments dissolvedDepartments(JdbcClient jdbc) {
        return new DissolvedDepartments(jdbc);
    }
}
