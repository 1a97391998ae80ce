package cn.govshare.exchange.challenge.config;

import cn.govshare.exchange.challenge.app.EraseOldRecords;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChallengeTasks {
    @Bean
    RecurringTask<Void> eraseOldRecordsTask(EraseOldRecords erase) {
        return Tasks.recurring("erase-challenged-records", FixedDelay.ofHours(12))
                .execute((_, _) -> erase.erase());
    }
}
