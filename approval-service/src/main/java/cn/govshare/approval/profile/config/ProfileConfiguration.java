package cn.govshare.approval.profile.config;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
    @Bean
    RuleProfile profileUnlessChosen(RuleSettings settings) {
        try {
            var rules = RuleProfile.shipped(settings.profile());
            rules.limit(Duty.REPLY_CONDITIONAL);
            return rules;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "govshare.rules.profile=%s 不是可用的规则版本。 / govshare.rules.profile=%1$s is no rule profile that can be used."
                            .formatted(settings.profile()),
                    e);
        }
    }
}
