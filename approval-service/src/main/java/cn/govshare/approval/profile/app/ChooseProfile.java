package cn.govshare.approval.profile.app;

import cn.govshare.approval.profile.ProfileChoice;
import cn.govshare.approval.profile.ProfileProblem;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.RuleProfileChosen;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says from which day on new cases begin under a rule profile. Cases that run keep theirs.
@Component
@Article("17")
public class ChooseProfile {
    private final RuleProfiles profiles;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    ChooseProfile(RuleProfiles profiles, Outbox outbox, AuditTrail trail, Clock clock) {
        this.profiles = profiles;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws NotFound when there is no such profile
    /// @throws PolicyViolation when the day lies in the past, or before the text itself is in force
    @Transactional
    public ProfileChoice choose(String id, int version, LocalDate from, Actor actor) {
        var profile = profiles.all().stream()
                .filter(each -> each.id().equals(id) && each.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        ProfileProblem.NOT_FOUND,
                        Text.of("没有规则版本 %s 第 %s 版。", "There is no rule profile %s of version %s.")
                                .with(id, version)));
        var now = clock.instant();
        check(profile, from, LocalDate.ofInstant(now, WorkingCalendar.ZONE));
        var choice = new ProfileChoice(from, id, version, actor.name(), now);
        outbox.send(EventTypes.RULE_PROFILE_CHOSEN, RuleProfileChosen.of(from, profile, profiles.choose(choice)));
        trail.record(AuditDraft.of("approval.rule-profile.choose", actor)
                .subject("%s/%d@%s".formatted(id, version, from))
                .article("17")
                .done());
        return choice;
    }

    private static void check(RuleProfile profile, LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            throw new PolicyViolation(
                    ProfileProblem.DAY_IS_PAST,
                    Text.of("今天是 %s,启用日不能早于今天。", "Today is %s; the first day is today at the earliest.")
                            .with(today));
        }
        if (from.isBefore(profile.effectiveFrom())) {
            throw new PolicyViolation(
                    ProfileProblem.NOT_IN_FORCE_YET,
                    Text.of("该规则自 %s 起施行。", "The text is in force from %s on.").with(profile.effectiveFrom()));
        }
    }
}
