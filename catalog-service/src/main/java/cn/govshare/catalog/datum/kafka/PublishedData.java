package cn.govshare.catalog.datum.kafka;

import cn.govshare.catalog.datum.app.KeepData;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishedData {
    @Bean
    EventReader heldDataReader(KeepData keep) {
        return EventReader.named("held-data")
                .on(EventTypes.RESOURCE_PUBLISHED, keep::published)
                .on(EventTypes.RESOURCE_SUSPENDED, keep::suspended)
                .on(EventTypes.RESOURCE_WITHDRAWN, keep::withdrawn)
                .rebuiltAfter(keep::forget);
    }
}
