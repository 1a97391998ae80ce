package cn.govshare.approval.notice.kafka;

import cn.govshare.approval.notice.Posts;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.inbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostsCopy {
    @Bean
    EventReader postsCopyReader(Posts posts) {
        return EventReader.named("posts-copy")
                .on(
                        EventTypes.DEPARTMENT_REGISTERED,
                        event -> posts.appoint(event.code(), event.posts(), event.version()))
                .rebuiltAfter(posts::clear);
    }
}
