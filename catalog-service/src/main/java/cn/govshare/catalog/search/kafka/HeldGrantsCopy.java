package cn.govshare.catalog.search.kafka;

import cn.govshare.catalog.search.HeldGrants;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeldGrantsCopy {
    @Bean
    EventReader heldGrantsReader(HeldGrants grants) {
        return EventReader.named("held-grants")
                .on(EventTypes.ACCESS_GRANTED, grants::apply)
                .on(EventTypes.GRANT_SUSPENDED, grants::apply)
                .on(EventTypes.GRANT_RESUMED, grants::apply)
                .on(EventTypes.GRANT_NARROWED, grants::apply)
                .on(EventTypes.GRANT_RENEWED, grants::apply)
                .on(EventTypes.GRANT_REVOKED_BY_CONSUMER, grants::apply)
                .on(EventTypes.GRANT_REVOKED_BY_PROVIDER, grants::apply)
                .on(EventTypes.GRANT_REVOKED_BY_BUREAU, grants::apply)
                .rebuiltAfter(grants::clear);
    }
}
