package cn.govshare.catalog.importing.config;

import cn.govshare.catalog.importing.ImportLimits;
import cn.govshare.catalog.importing.Vocabularies;
import cn.govshare.catalog.resource.EntryDictionaries;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {
    @Bean
    ImportLimits importLimits(ImportSettings settings) {
        return settings.limits();
    }

    @Bean
    Vocabularies vocabularies(EntryDictionaries dictionaries) {
        return new Vocabularies(dictionaries);
    }
}
