package cn.govshare.exchange.dataset.config;

import cn.govshare.exchange.dataset.app.ForgetFormerRows;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DataSetTasks {
    @Bean
    RecurringTask<Void> forgetFormerRowsTask(ForgetFormerRows forget) {
        return Tasks.recurring("forget-former-rows", FixedDelay.ofHours(6)).execute((_, _) -> forget.forget());
    }
}
