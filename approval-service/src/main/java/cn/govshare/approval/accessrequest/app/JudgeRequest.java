package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.AccessRequestRule;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.RequestedAccess;
import cn.govshare.approval.delegation.Delegations;
import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds a request against the rules and the catalog of today.
@Component
@Article({"7", "16", "17"})
class JudgeRequest {
    private final Offers offers;
    private final Delegations delegations;
    private final AccessRequestSettings settings;
    private final Clock clock;

    JudgeRequest(Offers offers, Delegations delegations, AccessRequestSettings settings, Clock clock) {
        this.offers = offers;
        this.delegations = delegations;
        this.settings = settings;
        this.clock = clock;
    }

    /// The department that asks: the actor's own, or one that it files for.
    ///
    /// @throws Forbidden when that department has not delegated it
    DepartmentCode consumer(@Nullable DepartmentCode onBehalfOf, Actor actor) {
        if (onBehalfOf == null || actor.belongsTo(onBehalfOf)) {
            return actor.department();
        }
        if (!delegations.permit(onBehalfOf, actor.department(), today())) {
            throw new Forbidden(
                    AccessRequestProblem.NOT_DELEGATED,
                    Text.of("%s 未委托本部门代为申请。", "%s has not delegated your department to file for it.")
                            .with(onBehalfOf));
        }
        return onBehalfOf;
    }

    @Nullable Offer offer(ResourceCode resource) {
        return offers.published(resource).orElse(null);
    }

    List<Fault> faults(DepartmentCode consumer, @Nullable Offer offer, IntendedUse use) {
        return AccessRequestRule.check(new RequestedAccess(consumer, offer, use, today(), settings.longestYears()));
    }

    /// The published entry, when the request keeps every rule.
    ///
    /// @throws PolicyViolation naming every broken rule
    Offer admissible(DepartmentCode consumer, ResourceCode resource, IntendedUse use) {
        var offer = offer(resource);
        var faults = faults(consumer, offer, use);
        if (offer == null || !faults.isEmpty()) {
            throw broken(faults);
        }
        return offer;
    }

    static PolicyViolation broken(List<Fault> faults) {
        return new PolicyViolation(
                AccessRequestProblem.BREAKS_RULES,
                Text.of("共 %s 处不符合规定,请逐一更正后重新提交。", "%s faults; mend each and submit again.")
                        .with(faults.size()),
                faults);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
