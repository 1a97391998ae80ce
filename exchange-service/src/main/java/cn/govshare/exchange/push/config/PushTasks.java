package cn.govshare.exchange.push.config;

import cn.govshare.exchange.push.app.EraseQuarantine;
import cn.govshare.exchange.push.app.ForgetParts;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PushTasks {
    @Bean
    RecurringTask<Void> forgetPartsTask(ForgetParts forget) {
        return Tasks.recurring("forget-parts", FixedDelay.ofHours(6)).execute((_, _) -> forget.forget());
    }

    @Bean
    RecurringTask<Void> eraseQuarantineTask(EraseQuarantine erase) {
        return Tasks.recurring("erase-quarantine", FixedDelay.ofHours(12)).execute((_, _) -> erase.erase());
    }
}
