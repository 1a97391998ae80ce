package cn.govshare.approval.profile;

class InMemoryRuleProfilesTest extends RuleProfilesContract {
    @Override
    protected RuleProfiles profiles() {
        return new InMemoryRuleProfiles();
    }
}
