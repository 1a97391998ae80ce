package cn.govshare.approval.deadline.config;

import cn.govshare.kernel.rule.RuleProfile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which legal text's numbers are in force.
///
/// @param profile id of the rule profile that new cases begin under; running cases keep theirs
@ConfigurationProperties("govshare.rules")
record RuleSettings(@DefaultValue(RuleProfile.DEFAULT) String profile) {}
