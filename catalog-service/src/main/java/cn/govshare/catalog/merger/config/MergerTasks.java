package cn.govshare.catalog.merger.config;

import cn.govshare.catalog.merger.app.CarryOutMergers;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MergerTasks {
    @Bean
    RecurringTask<Void> carryOutMergersTask(CarryOutMergers mergers) {
        return Tasks.recurring("carry-out-mergers", FixedDelay.ofMinutes(1)).execute((_, _) -> mergers.carryOut());
    }
}
