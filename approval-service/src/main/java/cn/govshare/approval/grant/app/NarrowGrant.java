package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.GrantProblem;
import cn.govshare.approval.grant.Narrowing;
import cn.govshare.approval.offer.Offers;
import cn.govshare.approval.offer.RowFaults;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a grant open less from now on, by the consumer, the provider or the bureau.
@Component
@Article({"17", "18"})
public class NarrowGrant {
    private final ReadGrant readGrant;
    private final ChangeGrant changeGrant;
    private final Offers offers;
    private final Clock clock;

    NarrowGrant(ReadGrant readGrant, ChangeGrant changeGrant, Offers offers, Clock clock) {
        this.readGrant = readGrant;
        this.changeGrant = changeGrant;
        this.offers = offers;
        this.clock = clock;
    }

    /// @throws PolicyViolation when a row condition names a person or does not fit the entry, or nothing is narrowed
    @Transactional
    public AccessGrant narrow(UUID id, Narrowing narrowing, String reason, Actor actor) {
        var grant = readGrant.read(id, actor);
        var party = GrantSide.of(grant, actor);
        check(grant, narrowing);
        var narrowed = grant.narrow(narrowing, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        changeGrant.keep(narrowed, GrantAct.NARROW, party, reason, actor);
        return narrowed;
    }

    /// Row conditions travel with the grant, so that those which a narrowing adds keep the rules of a request's.
    private void check(AccessGrant grant, Narrowing narrowing) {
        if (narrowing.rows().isEmpty()) {
            return;
        }
        var faults = offers.published(grant.resource())
                .map(offer -> RowFaults.of(offer, narrowing.rows()))
                .orElseGet(() -> List.of(new Fault(
                        "/rows",
                        "resource-not-offered",
                        Text.of(
                                "该信息资源已不再发布,不能增加行条件。",
                                "The resource is no longer published: no row condition can be added."),
                        "7")));
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    GrantProblem.NARROWING_BREAKS_RULES,
                    Text.of("共 %s 处不符合规定。", "%s faults.").with(faults.size()),
                    faults);
        }
    }
}
