package cn.govshare.approval.challenge.kafka;

import cn.govshare.approval.challenge.app.TellOfChallenge;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChallengeReader {
    @Bean
    EventReader challengeNotices(TellOfChallenge tell) {
        return EventReader.named("challenge-notices").on(EventTypes.CHALLENGE_CHANGED, tell::changed);
    }
}
