package cn.govshare.approval.offer.kafka;

import cn.govshare.approval.offer.WhenEntryChanges;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CasesOfEntries {
    /// What ended or was told is not undone: there is nothing to make anew.
    @Bean
    EventReader casesOfEntriesReader(List<WhenEntryChanges> cases) {
        return EventReader.named("cases-of-entries")
                .on(EventTypes.RESOURCE_PUBLISHED, entry -> {
                    if (entry.onlyItsStateChanged()) {
                        cases.forEach(each -> each.resumed(entry));
                    }
                })
                .on(EventTypes.RESOURCE_SUSPENDED, event -> {
                    if (event.entry().onlyItsStateChanged()) {
                        cases.forEach(each -> each.suspended(event));
                    }
                })
                .on(EventTypes.RESOURCE_WITHDRAWN, event -> cases.forEach(each -> each.withdrawn(event)));
    }
}
