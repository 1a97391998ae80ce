package cn.govshare.catalog.resource.config;

import cn.govshare.catalog.resource.CodeScheme;
import cn.govshare.catalog.resource.DivisionCodeScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    @Bean
    CodeScheme codeScheme(CatalogSettings settings) {
        var codes = settings.codes();
        return new DivisionCodeScheme(
                codes.division(), codes.departmentDigits(), codes.detail(), codes.sequenceDigits());
    }
}
