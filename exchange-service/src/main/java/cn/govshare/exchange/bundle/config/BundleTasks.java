package cn.govshare.exchange.bundle.config;

import cn.govshare.exchange.bundle.app.ClearBundles;
import cn.govshare.exchange.bundle.app.PrepareBundles;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BundleTasks {
    @Bean
    RecurringTask<Void> prepareBundlesTask(PrepareBundles prepare) {
        return Tasks.recurring("prepare-bundles", FixedDelay.ofSeconds(2)).execute((_, _) -> prepare.prepare());
    }

    @Bean
    RecurringTask<Void> clearBundlesTask(ClearBundles clear) {
        return Tasks.recurring("clear-bundles", FixedDelay.ofHours(1)).execute((_, _) -> clear.clear());
    }
}
