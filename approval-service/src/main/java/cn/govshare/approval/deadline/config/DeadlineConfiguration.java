package cn.govshare.approval.deadline.config;

import cn.govshare.approval.deadline.app.SweepDeadlines;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
    @Bean
    RuleProfiles ruleProfiles(RuleSettings settings) {
        try {
            var rules = RuleProfile.shipped(settings.profile());
            rules.limit(Duty.REPLY_CONDITIONAL);
            return new ShippedProfiles(rules);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "govshare.rules.profile=%s 不是可用的规则版本。 / govshare.rules.profile=%1$s is no rule profile that can be used."
                            .formatted(settings.profile()),
                    e);
        }
    }

    private record ShippedProfiles(RuleProfile chosen) implements RuleProfiles {
        @Override
        public RuleProfile inForceOn(LocalDate day) {
            return chosen;
        }

        @Override
        public RuleProfile get(String id, int version) {
            return RuleProfile.shipped(id);
        }
    }

    /// Wakes one replica at a time; what is due is decided by the rows and the service's clock.
    @Bean
    RecurringTask<Void> sweepDeadlinesTask(SweepDeadlines sweep, SweepSettings settings) {
        return Tasks.recurring("sweep-deadlines", FixedDelay.of(settings.every()))
                .execute((_, _) -> sweep.sweep(settings.batch()));
    }
}
