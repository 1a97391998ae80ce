package cn.govshare.exchange;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.StreamWriteFeature;

/// Takes in what departments push and hands it out to those who may use it.
@SpringBootApplication
@ConfigurationPropertiesScan
public class ExchangeApplication {
    /// Decimals leave as they came: 0.0000000001, not 1E-10.
    @Bean
    JsonMapperBuilderCustomizer plainDecimals() {
        return json -> json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ExchangeApplication.class, arguments);
    }
}
