package cn.govshare.approval.follower.kafka;

import cn.govshare.approval.follower.app.TellFollowers;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowedEntryReader {
    @Bean
    EventReader followerNotices(TellFollowers tell) {
        return EventReader.named("follower-notices").on(EventTypes.FOLLOWED_ENTRY_CHANGED, tell::changed);
    }
}
