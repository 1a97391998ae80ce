package cn.govshare.kit.trial;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrialReaders {
    @Bean
    EventReader trialCopy(TakenDepartments departments) {
        return EventReader.named("trial-copy")
                .on(EventTypes.DEPARTMENT_REGISTERED, departments::take)
                .rebuiltAfter(departments::clear);
    }

    @Bean
    EventReader trialHappenings() {
        return EventReader.named("trial-happenings").on(EventTypes.ACCESS_REFUSED, _ -> {});
    }
}
