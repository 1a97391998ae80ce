package cn.govshare.approval.catalogcase.kafka;

import cn.govshare.approval.catalogcase.app.TellOfCatalogCase;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogCaseReader {
    @Bean
    EventReader catalogCaseNotices(TellOfCatalogCase tell) {
        return EventReader.named("catalog-case-notices").on(EventTypes.CATALOG_CASE_CHANGED, tell::changed);
    }
}
