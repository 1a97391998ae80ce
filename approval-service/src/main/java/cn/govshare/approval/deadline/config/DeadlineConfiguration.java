package cn.govshare.approval.deadline.config;

import cn.govshare.approval.deadline.FeedLimit;
import cn.govshare.approval.deadline.Ladder;
import cn.govshare.approval.deadline.app.RecountDeadlines;
import cn.govshare.approval.deadline.app.SweepDeadlines;
import cn.govshare.approval.deadline.app.WarnOfMissingYears;
import cn.govshare.kit.security.SecretAddresses;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
    @Bean
    Ladder ladder(LadderSettings settings) {
        return settings.ladder();
    }

    @Bean
    FeedLimit feedLimit(FeedSettings settings) {
        return new FeedLimit(settings.callsPerHour());
    }

    /// Calendar programs can't send a token; [cn.govshare.approval.deadline.app.OpenFeed] checks the secret.
    @Bean
    SecretAddresses secretAddresses() {
        return new SecretAddresses(List.of("/api/v1/calendar-feeds/{id}"));
    }

    /// Wakes one replica at a time; what is due is decided by the rows and the service's clock. A new calendar comes
    /// first, so that nothing is noticed as overdue by the old one.
    @Bean
    RecurringTask<Void> sweepDeadlinesTask(
            RecountDeadlines recount, SweepDeadlines sweep, WarnOfMissingYears warn, SweepSettings settings) {
        return Tasks.recurring("sweep-deadlines", FixedDelay.of(settings.every()))
                .execute((_, _) -> {
                    recount.recount(settings.batch());
                    sweep.sweep(settings.batch(), settings.grace());
                    warn.warn();
                });
    }
}
