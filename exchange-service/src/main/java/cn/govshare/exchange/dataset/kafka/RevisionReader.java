package cn.govshare.exchange.dataset.kafka;

import cn.govshare.exchange.dataset.app.FitDataSet;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RevisionReader {
    /// Columns are only ever added, so there is nothing to make anew.
    @Bean
    EventReader dataSetFitter(FitDataSet fitDataSet) {
        return EventReader.named("data-sets-fit")
                .on(EventTypes.RESOURCE_PUBLISHED, fitDataSet::fit)
                .on(EventTypes.RESOURCE_SUSPENDED, event -> fitDataSet.fit(event.entry()));
    }
}
