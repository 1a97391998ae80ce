package cn.govshare.catalog.freshness.config;

import cn.govshare.catalog.freshness.UpdatePeriods;
import cn.govshare.catalog.freshness.app.FindStaleEntries;
import cn.govshare.kernel.rule.WorkingCalendar;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FreshnessSettings.class)
class FreshnessConfiguration {
    /// Counted by the shipped calendar until the one in force is asked for.
    @Bean
    UpdatePeriods updatePeriods(FreshnessSettings settings) {
        return new UpdatePeriods(settings.periods(), settings.lateAfter(), WorkingCalendar.shipped());
    }

    @Bean
    RecurringTask<Void> findStaleEntriesTask(FindStaleEntries findStaleEntries, FreshnessSettings settings) {
        return Tasks.recurring("find-stale-entries", FixedDelay.of(settings.every()))
                .execute((_, _) -> findStaleEntries.find());
    }
}
