package cn.govshare.approval.grant.app;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GrantSchedule {
    /// Wakes one replica at a time.
    @Bean
    RecurringTask<Void> warnOfGrantsTask(WarnOfGrants warnOfGrants, GrantSettings settings) {
        return Tasks.recurring("warn-of-grants", FixedDelay.of(settings.warnEvery()))
                .execute((_, _) -> warnOfGrants.warn());
    }
}
