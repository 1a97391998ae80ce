package cn.govshare.catalog.enacted.config;

import cn.govshare.kernel.rule.RuleProfile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnactedConfiguration {
    /// The same setting as the statutory clock's, so that both begin with one legal text.
    @Bean
    RuleProfile profileUnlessChosen(@Value("${govshare.rules.profile:" + RuleProfile.DEFAULT + "}") String profile) {
        return RuleProfile.shipped(profile);
    }
}
