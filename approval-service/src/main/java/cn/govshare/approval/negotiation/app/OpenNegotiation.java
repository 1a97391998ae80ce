package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.accessrequest.AccessRequestStatus;
import cn.govshare.approval.accessrequest.app.ReadAccessRequest;
import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Need;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationProblem;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.Opening;
import cn.govshare.approval.negotiation.Terms;
import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consumer asks to negotiate, after a refusal or about what is not shared; the clock for an agreement starts.
@Component
@Article("17")
public class OpenNegotiation {
    private final ReadAccessRequest readAccessRequest;
    private final Negotiations negotiations;
    private final Offers offers;
    private final DisputeClock disputeClock;
    private final DisputeNotices notices;
    private final DisputeTrail trail;
    private final Clock clock;

    OpenNegotiation(
            ReadAccessRequest readAccessRequest,
            Negotiations negotiations,
            Offers offers,
            DisputeClock disputeClock,
            DisputeNotices notices,
            DisputeTrail trail,
            Clock clock) {
        this.readAccessRequest = readAccessRequest;
        this.negotiations = negotiations;
        this.offers = offers;
        this.disputeClock = disputeClock;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /// Goes on from a refused request, for what was asked there.
    ///
    /// @throws cn.govshare.kernel.problem.NotFound when the actor may not know of the request
    /// @throws PolicyViolation when it was not refused
    /// @throws Conflict when it is being negotiated already, or was settled
    @Transactional
    public Negotiation afterRefusal(UUID request, Actor actor) {
        var refused = readAccessRequest.read(request, actor);
        if (!actor.belongsTo(refused.consumer())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有数据使用部门可以提出协商。", "Only the consumer asks to negotiate."));
        }
        if (refused.status() != AccessRequestStatus.REFUSED) {
            throw new PolicyViolation(
                    NegotiationProblem.NOT_DISPUTABLE,
                    Text.of("只有被答复不同意的申请可以提出协商。", "Only after a refusal there is something to negotiate."));
        }
        refuseSettled(request);
        var use = refused.use();
        return open(
                new Opening(
                        request,
                        refused.renews(),
                        refused.provider(),
                        refused.resource(),
                        refused.revision(),
                        refused.resourceName(),
                        new Need(
                                use.purpose(),
                                use.matter(),
                                use.legalDuty(),
                                new Terms(use.items(), use.rows(), use.mode(), use.quota(), use.validUntil(), null))),
                actor);
    }

    /// An agreement and an order bind: whoever needs more asks anew.
    private void refuseSettled(UUID request) {
        negotiations.ofRequest(request).stream()
                .filter(known -> known.status().isSettled())
                .findFirst()
                .ifPresent(known -> {
                    throw new Conflict(
                            NegotiationProblem.SETTLED,
                            Text.of(
                                            "该申请的争议已有结果(协商编号 %s),不能再次协商;确有新情况的,请重新提出共享申请。",
                                            "The dispute about this request is settled (negotiation %s); file a new request when there is something new.")
                                    .with(known.id()));
                });
    }

    /// Begins about an entry that is not shared, or that has items which are not.
    ///
    /// @throws PolicyViolation when there is nothing of the kind, or the terms do not fit the entry
    /// @throws Conflict when it is being negotiated already
    @Transactional
    public Negotiation aboutNotShared(ResourceCode resource, Need need, Actor actor) {
        var offer = published(resource);
        need.terms().check(offer, disputeClock.today());
        if (actor.belongsTo(offer.provider()) || !offer.keepsBack(need.terms().items())) {
            throw new PolicyViolation(
                    NegotiationProblem.NOT_DISPUTABLE,
                    Text.of(
                            "所需信息项可以直接获取或申请,请先提出共享申请;本部门的信息资源无需协商。",
                            "These items can be obtained or requested: request them first. One's own need no negotiation."));
        }
        return open(Opening.about(offer, null, need), actor);
    }

    /// @throws PolicyViolation when there is no such entry
    Offer published(ResourceCode resource) {
        return offers.published(resource)
                .orElseThrow(() -> new PolicyViolation(
                        NegotiationProblem.NOT_DISPUTABLE,
                        Text.of("目录中没有已发布的该信息资源。", "No published catalog entry has this code.")));
    }

    /// Begins it, in the caller's transaction.
    ///
    /// @throws Conflict when it is being negotiated already
    Negotiation open(Opening opening, Actor actor) {
        negotiations.unfinished(actor.department(), opening.resource()).ifPresent(known -> {
            throw alreadyOpen(Text.of("该信息资源已在协商,编号 %s。", "It is being negotiated already as %s.")
                    .with(known.id()));
        });
        var now = clock.instant();
        var undated = Negotiation.open(UUID.randomUUID(), opening, actor.department(), actor.name(), now);
        var negotiation = undated.due(disputeClock.open(undated));
        try {
            negotiations.add(negotiation);
        } catch (DuplicateKeyException _) {
            throw alreadyOpen(Text.of("该信息资源刚刚已有人提出协商。", "Somebody has just begun to negotiate about it."));
        }
        notices.opened(negotiation);
        trail.record(
                "approval.negotiation.open",
                StepKind.NEGOTIATION_OPENED,
                negotiation,
                actor,
                opening.need().matter(),
                opening.need().terms().items(),
                negotiation.renews(),
                now);
        return negotiation;
    }

    private static Conflict alreadyOpen(Text detail) {
        return new Conflict(NegotiationProblem.ALREADY_OPEN, detail);
    }
}
