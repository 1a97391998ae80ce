package cn.govshare.approval;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The approval service: access requests, grants and the statutory clock.
@SpringBootApplication
@ConfigurationPropertiesScan
public class ApprovalApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ApprovalApplication.class, arguments);
    }
}
