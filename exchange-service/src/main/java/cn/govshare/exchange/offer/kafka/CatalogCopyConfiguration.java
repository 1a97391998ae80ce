package cn.govshare.exchange.offer.kafka;

import cn.govshare.exchange.offer.OfferCopy;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogCopyConfiguration {
    @Bean
    EventReader catalogCopy(OfferCopy offers) {
        return EventReader.named("catalog-copy")
                .on(EventTypes.RESOURCE_PUBLISHED, offers::apply)
                .on(EventTypes.RESOURCE_SUSPENDED, offers::apply)
                .on(EventTypes.RESOURCE_WITHDRAWN, offers::apply)
                .rebuiltAfter(offers::clear);
    }
}
