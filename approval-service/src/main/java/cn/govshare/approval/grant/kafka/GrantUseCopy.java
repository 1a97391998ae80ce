package cn.govshare.approval.grant.kafka;

import cn.govshare.approval.grant.app.FollowUse;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GrantUseCopy {
    /// Happenings are kept by time only, so that the use of grants can't be made anew from the topics.
    @Bean
    EventReader grantUseReader(FollowUse followUse) {
        return EventReader.named("grant-use")
                .on(EventTypes.BATCH_MERGED, followUse::arrived)
                .on(EventTypes.GRANT_USED, followUse::used);
    }
}
