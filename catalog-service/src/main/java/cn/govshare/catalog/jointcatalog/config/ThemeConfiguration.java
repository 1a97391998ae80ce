package cn.govshare.catalog.jointcatalog.config;

import cn.govshare.catalog.jointcatalog.JointCatalogs;
import cn.govshare.catalog.resource.Themes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ThemeConfiguration {
    @Bean
    Themes themes(JointCatalogs catalogs) {
        return new Themes(catalogs::openThemes);
    }
}
