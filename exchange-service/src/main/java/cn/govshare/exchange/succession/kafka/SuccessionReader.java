package cn.govshare.exchange.succession.kafka;

import cn.govshare.exchange.succession.Estate;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.department.DissolvedDepartments;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuccessionReader {
    @Bean
    EventReader successions(Estate estate, DissolvedDepartments dissolved) {
        return EventReader.named("succession").on(EventTypes.DEPARTMENT_REGISTERED, event -> {
            var dissolution = event.dissolution();
            if (dissolution != null) {
                dissolved.note(event.code(), dissolution);
                estate.pass(event.code(), dissolution.successor());
            }
        });
    }
}
