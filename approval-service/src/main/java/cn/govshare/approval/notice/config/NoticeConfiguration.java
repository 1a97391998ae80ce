package cn.govshare.approval.notice.config;

import cn.govshare.approval.notice.Patience;
import cn.govshare.approval.notice.Rhythm;
import cn.govshare.approval.notice.app.SendNotices;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
    @Bean
    Rhythm noticeRhythm(NoticeSettings settings) {
        return new Rhythm(settings.gather(), settings.pause(), settings.platformAddress());
    }

    @Bean
    Patience noticePatience(NoticeSettings settings) {
        return new Patience(settings.attempts(), settings.firstPause(), settings.longestPause());
    }

    /// Wakes one replica at a time; what is due is decided by the rows and the service's clock.
    @Bean
    RecurringTask<Void> sendNoticesTask(SendNotices sendNotices, NoticeSettings settings) {
        return Tasks.recurring("send-notices", FixedDelay.of(settings.every())).execute((_, _) -> sendNotices.send());
    }
}
