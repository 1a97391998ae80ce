package cn.govshare.approval.profile.app;

import cn.govshare.approval.profile.DraftProfile;
import cn.govshare.approval.profile.ProfileProblem;
import cn.govshare.approval.profile.ProfileRule;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a rule profile of the city's own, or another wording of one that is known. It counts for nobody until it is
/// chosen, and never for a case that runs already.
@Component
@Article({"9", "17"})
public class ImportProfile {
    private final RuleProfiles profiles;
    private final AuditTrail trail;

    ImportProfile(RuleProfiles profiles, AuditTrail trail) {
        this.profiles = profiles;
        this.trail = trail;
    }

    /// @throws PolicyViolation naming every broken rule
    @Transactional
    public RuleProfile take(DraftProfile draft, Actor actor) {
        var faults = ProfileRule.check(draft);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    ProfileProblem.BREAKS_RULES,
                    Text.of("共 %s 处不符合要求。", "%s faults.").with(faults.size()),
                    faults);
        }
        var profile = draft.asVersion(profiles.nextVersion(draft.id()));
        profiles.add(profile, actor.name());
        trail.record(AuditDraft.of("approval.rule-profile.import", actor)
                .subject("%s/%d".formatted(profile.id(), profile.version()))
                .article("17")
                .done());
        return profile;
    }
}
