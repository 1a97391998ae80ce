package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.Proposal;
import cn.govshare.approval.negotiation.Side;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.event.DisputeChanged;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells the posts that are concerned, and the other services, what happened in a dispute. Runs in the caller's
/// transaction.
@Component
class DisputeNotices {
    private final Notices notices;
    private final Departments departments;
    private final Outbox outbox;
    private final Clock clock;

    DisputeNotices(Notices notices, Departments departments, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.departments = departments;
        this.outbox = outbox;
        this.clock = clock;
    }

    void opened(Negotiation negotiation) {
        changed(negotiation);
        tell(negotiation, NoticeKind.NEGOTIATION_OPENED, "opened", Side.PROVIDER);
    }

    void proposed(Negotiation negotiation, Proposal proposal) {
        posts(negotiation, proposal.by().other())
                .forEach(post -> notices.tell(draft(negotiation, NoticeKind.NEGOTIATION_OFFER_MADE, post, proposal.id())
                        .fact(Fact.BY, name(negotiation.department(proposal.by())))
                        .fact(Fact.TERMS, proposal.terms().told())));
    }

    void agreed(Negotiation negotiation, Text terms) {
        changed(negotiation);
        bothSides(negotiation)
                .forEach(post -> notices.tell(draft(negotiation, NoticeKind.NEGOTIATION_AGREED, post, "agreed")
                        .fact(Fact.TERMS, terms)));
    }

    void referred(Negotiation negotiation, String reason) {
        changed(negotiation);
        Stream.concat(
                        bothSides(negotiation).stream(),
                        Stream.of(
                                Addressee.headOf(negotiation.provider()), Addressee.leadingGroup(), Addressee.bureau()))
                .forEach(post -> notices.tell(draft(negotiation, NoticeKind.DISPUTE_REFERRED, post, "referred")
                        .fact(Fact.REASON, reason)));
    }

    void withdrawn(Negotiation negotiation, String reason) {
        changed(negotiation);
        var told = negotiation.referral() == null
                ? posts(negotiation, Side.PROVIDER)
                : Stream.concat(posts(negotiation, Side.PROVIDER).stream(), Stream.of(Addressee.leadingGroup()))
                        .toList();
        told.forEach(post -> notices.tell(draft(negotiation, NoticeKind.NEGOTIATION_CLOSED, post, "withdrawn")
                .fact(Fact.BY, name(negotiation.consumer()))
                .fact(Fact.REASON, reason)));
    }

    void decided(Negotiation negotiation, Text decision) {
        changed(negotiation);
        Stream.concat(
                        bothSides(negotiation).stream(),
                        Stream.of(
                                Addressee.headOf(negotiation.consumer()),
                                Addressee.headOf(negotiation.provider()),
                                Addressee.bureau()))
                .forEach(post -> notices.tell(draft(negotiation, NoticeKind.ORDER_GIVEN, post, "decided")
                        .fact(Fact.TERMS, decision)));
    }

    /// Tells both sides, and the leading group when it has the dispute, what became of the entry.
    ///
    /// @param version the entry's, which tells one occasion from another
    void ofEntry(Negotiation negotiation, NoticeKind kind, long version, String reason) {
        var leadingGroup =
                negotiation.referral() == null ? Stream.<Addressee>empty() : Stream.of(Addressee.leadingGroup());
        Stream.concat(bothSides(negotiation).stream(), leadingGroup)
                .forEach(post -> notices.tell(draft(negotiation, kind, post, "entry-%s-%s".formatted(kind, version))
                        .fact(Fact.REASON, reason)));
    }

    private void changed(Negotiation negotiation) {
        var referral = negotiation.referral();
        var ending = negotiation.ending();
        outbox.send(
                EventTypes.DISPUTE_CHANGED,
                new DisputeChanged(
                        negotiation.id(),
                        negotiation.request(),
                        negotiation.consumer(),
                        negotiation.provider(),
                        negotiation.resource(),
                        Set.copyOf(negotiation.need().terms().items()),
                        DisputeChanged.Status.valueOf(negotiation.status().name()),
                        negotiation.dueOn(),
                        referral == null ? null : referral.dueOn(),
                        ending == null ? null : ending.order(),
                        ending == null ? null : ending.grant(),
                        clock.instant(),
                        negotiation.version()));
    }

    private void tell(Negotiation negotiation, NoticeKind kind, String occasion, Side side) {
        posts(negotiation, side).forEach(post -> notices.tell(draft(negotiation, kind, post, occasion)));
    }

    private NoticeDraft draft(Negotiation negotiation, NoticeKind kind, Addressee post, Object occasion) {
        var department = post.department();
        return NoticeDraft.of(
                        kind,
                        post,
                        "negotiation/%s/%s/%s/%s"
                                .formatted(
                                        negotiation.id(),
                                        occasion,
                                        post.post(),
                                        department == null ? "" : department.value()))
                .aboutCase(negotiation.id())
                .fact(Fact.RESOURCE, negotiation.resourceName())
                .fact(Fact.CONSUMER, name(negotiation.consumer()))
                .fact(Fact.PROVIDER, name(negotiation.provider()))
                .fact(Fact.MATTER, negotiation.need().matter());
    }

    private static List<Addressee> posts(Negotiation negotiation, Side side) {
        var department = negotiation.department(side);
        return side == Side.CONSUMER
                ? List.of(Addressee.contactOf(department))
                : List.of(Addressee.contactOf(department), Addressee.approverOf(department));
    }

    private static List<Addressee> bothSides(Negotiation negotiation) {
        return Stream.of(Side.values())
                .flatMap(side -> posts(negotiation, side).stream())
                .toList();
    }

    private String name(DepartmentCode department) {
        return departments.names(List.of(department)).getOrDefault(department, department.value());
    }
}
