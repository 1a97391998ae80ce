package cn.govshare.approval.profile.jdbc;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.approval.profile.RuleProfilesContract;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.testkit.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApprovalServiceTest
@Transactional
class JdbcRuleProfilesTest extends RuleProfilesContract {
    private final JdbcClient jdbc;

    @Autowired
    JdbcRuleProfilesTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected RuleProfiles profiles() {
        return new JdbcRuleProfiles(jdbc, RuleProfile.shipped(RuleProfile.DEFAULT), new MutableClock());
    }
}
