package cn.govshare.catalog.legalbasis.kafka;

import cn.govshare.catalog.legalbasis.LegalDuties;
import cn.govshare.catalog.legalbasis.app.FollowDuties;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Follows what the catalog itself publishes, and what the clock says of the duties.
@Configuration(proxyBeanMethods = false)
class LegalDutyReader {
    @Bean
    EventReader legalDuties(FollowDuties followDuties, LegalDuties duties) {
        return EventReader.named("legal-duties")
                .on(
                        EventTypes.RESOURCE_PUBLISHED,
                        event -> followDuties.published(event.code(), event.revision(), event.provider()))
                .on(
                        EventTypes.RESOURCE_SUSPENDED,
                        event -> followDuties.published(
                                event.entry().code(),
                                event.entry().revision(),
                                event.entry().provider()))
                .on(EventTypes.RESOURCE_WITHDRAWN, event -> followDuties.withdrawn(event.code(), event.provider()))
                .on(EventTypes.DUTY_DUE, event -> duties.dueOn(event.caseId(), event.dueOn()))
                .on(EventTypes.DUTY_MISSED, event -> duties.missed(event.caseId()));
    }
}
