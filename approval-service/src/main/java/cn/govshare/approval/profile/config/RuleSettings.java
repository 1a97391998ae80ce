package cn.govshare.approval.profile.config;

import cn.govshare.kernel.rule.RuleProfile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which legal text's numbers are in force.
///
/// @param profile id of the shipped rule profile that new cases begin under while the bureau has chosen none; running
/// cases keep theirs
@ConfigurationProperties("govshare.rules")
record RuleSettings(@DefaultValue(RuleProfile.DEFAULT) String profile) {}
