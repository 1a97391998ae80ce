package cn.govshare.approval.entryreview.kafka;

import cn.govshare.approval.entryreview.app.CountReview;
import cn.govshare.approval.entryreview.app.TellOfReview;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntryReviewReader {
    @Bean
    EventReader entryReviews(TellOfReview tell, CountReview count) {
        return EventReader.named("entry-reviews").on(EventTypes.ENTRY_REVIEW_MOVED, event -> {
            count.moved(event);
            tell.moved(event);
        });
    }
}
