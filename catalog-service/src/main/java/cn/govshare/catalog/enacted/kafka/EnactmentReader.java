package cn.govshare.catalog.enacted.kafka;

import cn.govshare.catalog.enacted.Enacted;
import cn.govshare.catalog.enacted.app.FollowEnactments;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnactmentReader {
    @Bean
    EventReader enactments(FollowEnactments follow, Enacted enacted) {
        return EventReader.named("enactments")
                .on(EventTypes.CALENDAR_ADOPTED, follow::adopted)
                .on(EventTypes.RULE_PROFILE_CHOSEN, enacted::choose)
                .rebuiltAfter(enacted::clear);
    }
}
