package cn.govshare.catalog.legalbasis.config;

import cn.govshare.catalog.legalbasis.app.ReclassificationTerm;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LegalBasisSettings.class)
class LegalBasisConfiguration {
    @Bean
    ReclassificationTerm reclassificationTerm(LegalBasisSettings settings) {
        return new ReclassificationTerm(settings.reclassifyWithin());
    }
}
