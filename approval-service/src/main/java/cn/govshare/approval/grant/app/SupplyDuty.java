package cn.govshare.approval.grant.app;

import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The provider's duty to supply what it granted, under rules that have a limit for it.
@Component
@Article("18")
class SupplyDuty {
    private final StatutoryClock statutoryClock;
    private final RuleProfiles profiles;

    SupplyDuty(StatutoryClock statutoryClock, RuleProfiles profiles) {
        this.statutoryClock = statutoryClock;
        this.profiles = profiles;
    }

    void open(AccessGrant grant) {
        var day = LocalDate.ofInstant(grant.grantedAt(), WorkingCalendar.ZONE);
        if (profiles.inForceOn(day).term(Duty.SUPPLY_AFTER_CONSENT, day).isPresent()) {
            statutoryClock.open(
                    new DatedDuty(Duty.SUPPLY_AFTER_CONSENT, grant.provider(), grant.id(), grant.resource(), day)
                            .awaitedBy(grant.consumer())
                            .about(grant.resourceName()));
        }
    }

    /// The provider has begun to supply.
    void meet(UUID grant) {
        if (statutoryClock.find(Duty.SUPPLY_AFTER_CONSENT, grant).isPresent()) {
            statutoryClock.meet(Duty.SUPPLY_AFTER_CONSENT, grant);
        }
    }

    /// The grant ended before anything was supplied.
    void lapse(UUID grant) {
        statutoryClock.lapseWhereKept(Duty.SUPPLY_AFTER_CONSENT, grant);
    }
}
