package cn.govshare.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class AuditApplication {
    static void main(String[] args) {
        SpringApplication.run(AuditApplication.class, args);
    }
}
