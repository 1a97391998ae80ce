package cn.govshare.exchange.challenge.kafka;

import cn.govshare.exchange.challenge.app.FollowVerification;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VerificationReader {
    @Bean
    EventReader verificationTerms(FollowVerification follow) {
        return EventReader.named("verification-terms")
                .on(EventTypes.DUTY_DUE, follow::due)
                .on(EventTypes.DUTY_MISSED, follow::missed);
    }
}
