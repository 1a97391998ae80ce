package cn.govshare.approval.succession.kafka;

import cn.govshare.approval.succession.app.PassEstate;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuccessionReader {
    @Bean
    EventReader successions(PassEstate passEstate) {
        return EventReader.named("succession").on(EventTypes.DEPARTMENT_REGISTERED, event -> {
            var dissolution = event.dissolution();
            if (dissolution != null) {
                passEstate.pass(event.code(), dissolution);
            }
        });
    }
}
