package cn.govshare.catalog.freshness.kafka;

import cn.govshare.catalog.freshness.app.FollowArrivals;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Holds what the catalog promises and what the exchange merges side by side. It is never rebuilt: what arrived long
/// ago
/// is no longer on its topic.
@Configuration(proxyBeanMethods = false)
class FreshnessReader {
    @Bean
    EventReader freshness(FollowArrivals followArrivals) {
        return EventReader.named("freshness")
                .on(EventTypes.RESOURCE_PUBLISHED, followArrivals::promised)
                .on(EventTypes.RESOURCE_SUSPENDED, event -> followArrivals.promised(event.entry()))
                .on(EventTypes.RESOURCE_WITHDRAWN, followArrivals::withdrawn)
                .on(EventTypes.BATCH_MERGED, followArrivals::arrived);
    }
}
