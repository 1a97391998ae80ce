package cn.govshare.exchange.access.config;

import cn.govshare.exchange.access.app.ForgetAccesses;
import cn.govshare.exchange.access.app.TellGrantUse;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerTasks {
    @Bean
    RecurringTask<Void> tellGrantUseTask(TellGrantUse tell, GrantUseSettings settings) {
        return Tasks.recurring("tell-grant-use", FixedDelay.of(settings.every()))
                .execute((_, _) -> tell.tell());
    }

    @Bean
    RecurringTask<Void> forgetAccessesTask(ForgetAccesses forget) {
        return Tasks.recurring("forget-accesses", FixedDelay.ofHours(12)).execute((_, _) -> forget.forget());
    }
}
