package cn.govshare.approval.grant.kafka;

import cn.govshare.approval.grant.app.FollowEntry;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntryFollower {
    /// What ended or was told is not undone: there is nothing to make anew.
    @Bean
    EventReader grantsOfEntriesReader(FollowEntry followEntry) {
        return EventReader.named("grants-of-entries")
                .on(EventTypes.RESOURCE_PUBLISHED, followEntry::published)
                .on(EventTypes.RESOURCE_SUSPENDED, followEntry::suspended)
                .on(EventTypes.RESOURCE_WITHDRAWN, followEntry::withdrawn);
    }
}
