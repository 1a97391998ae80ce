package cn.govshare.audit.inquiry.kafka;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.department.DissolvedDepartments;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Learns which department went up in which, so that the history of both is found under the successor.
@Configuration(proxyBeanMethods = false)
class SuccessionReader {
    @Bean
    EventReader successions(DissolvedDepartments dissolved) {
        return EventReader.named("succession").on(EventTypes.DEPARTMENT_REGISTERED, event -> {
            var dissolution = event.dissolution();
            if (dissolution != null) {
                dissolved.note(event.code(), dissolution);
            }
        });
    }
}
