package cn.govshare.exchange.subject.config;

import cn.govshare.exchange.subject.app.EraseSubjectKeys;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubjectTasks {
    @Bean
    RecurringTask<Void> eraseSubjectKeysTask(EraseSubjectKeys erase) {
        return Tasks.recurring("erase-subject-keys", FixedDelay.ofHours(12)).execute((_, _) -> erase.erase());
    }
}
