package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consumer's request for a resource, from its submission to the provider's reply.
///
/// @param revision the revision of the entry that was asked for
/// @param resourceName the entry's name in that revision
/// @param renews the grant that it asks to renew, when it does
/// @param filedBy the department that filed it for the consumer, when that was another one
/// @param submittedBy name of the account that submitted it
/// @param completion present once it was returned for completion
/// @param proposal the reply that is proposed and not decided yet
/// @param reply present once the provider has replied
@Article("17")
public record AccessRequest(
        UUID id,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        int revision,
        String resourceName,
        IntendedUse use,
        @Nullable UUID renews,
        @Nullable DepartmentCode filedBy,
        AccessRequestStatus status,
        String submittedBy,
        Instant submittedAt,
        ReplyTerm term,
        @Nullable Completion completion,
        @Nullable ReplyProposal proposal,
        @Nullable GivenReply reply,
        long version) {
    /// A request as it arrives.
    ///
    /// @param account name of the account that submits it
    public static AccessRequest submit(UUID id, Filing filing, ReplyTerm term, String account, Instant at) {
        var offer = filing.offer();
        return new AccessRequest(
                id,
                filing.consumer(),
                offer.provider(),
                offer.code(),
                offer.revision(),
                offer.name(),
                filing.use(),
                filing.renews(),
                filing.filedBy(),
                AccessRequestStatus.SUBMITTED,
                account,
                at,
                term,
                null,
                null,
                null,
                1);
    }

    /// Consents to the request, or refuses it; late replies are taken too and stay late.
    ///
    /// @throws Conflict when the request is not waiting for a reply
    public AccessRequest reply(GivenReply given) {
        return switch (given.reply()) {
            case Consent _ -> with(become(AccessRequestStatus.GRANTED), use, term, completion, null, given);
            case Refusal _ -> with(become(AccessRequestStatus.REFUSED), use, term, completion, null, given);
        };
    }

    /// A clerk's proposal in place of an earlier one.
    ///
    /// @throws Conflict when the request is not waiting for a reply
    public AccessRequest propose(ReplyProposal proposed) {
        mustBeSubmitted();
        return with(status, use, term, completion, proposed, reply);
    }

    /// The proposal is not taken over; another may follow.
    ///
    /// @throws Conflict when nothing is proposed
    public AccessRequest rejectProposal() {
        mustBeSubmitted();
        if (proposal == null) {
            throw new Conflict(
                    AccessRequestProblem.NOTHING_PROPOSED, Text.of("该申请没有待审定的拟答复。", "No reply is proposed."));
        }
        return with(status, use, term, completion, null, reply);
    }

    /// Sends it back to be completed, once.
    ///
    /// @throws Conflict when it is not waiting for a reply, or was returned before
    public AccessRequest returnForCompletion(String reason, String account, Instant at) {
        if (completion != null) {
            throw new Conflict(
                    AccessRequestProblem.RETURNED_BEFORE,
                    Text.of("该申请已退回补充过一次,不能再次退回。", "The request was returned once; it can't be returned again."));
        }
        return with(
                become(AccessRequestStatus.RETURNED),
                use,
                term,
                new Completion(reason, account, at, null),
                null,
                reply);
    }

    /// The consumer sends it again, completed.
    ///
    /// @throws Conflict when it was not returned
    /// @throws PolicyViolation when a renewal asks for anything but a later day by its completion
    public AccessRequest complete(IntendedUse completed, Instant at) {
        var next = become(AccessRequestStatus.SUBMITTED);
        if (renews != null && !completed.asksForTheSameAs(use)) {
            throw new PolicyViolation(
                    AccessRequestProblem.BREAKS_RULES,
                    Text.of(
                            "续期申请补充时只能修改所履行的职责和使用期限。",
                            "When a renewal is completed, only its duty and its last day change."));
        }
        return with(next, completed, term, completion == null ? null : completion.completed(at), null, reply);
    }

    /// The consumer does not need it any more.
    ///
    /// @throws Conflict when it is closed
    public AccessRequest withdraw() {
        return with(become(AccessRequestStatus.WITHDRAWN), use, term, completion, null, null);
    }

    /// What was asked for is in the catalog no more: there is nothing left that could be granted (art. 7).
    ///
    /// @throws Conflict when it is closed
    @Article("7")
    public AccessRequest lapse() {
        return with(become(AccessRequestStatus.LAPSED), use, term, completion, null, null);
    }

    /// The last day for the reply passed without one (art. 17, 26(3)).
    @Article({"17", "26"})
    public AccessRequest missReply(Instant at) {
        return with(status, use, term.missed(at), completion, proposal, reply);
    }

    /// The reply was in time after all (art. 17, 26(3)).
    @Article({"17", "26"})
    public AccessRequest withdrawMissedReply() {
        return with(status, use, term.inTime(), completion, proposal, reply);
    }

    /// The last day for the reply is another one now.
    public AccessRequest moveReply(LocalDate dueOn, boolean provisional) {
        return with(status, use, term.movedTo(dueOn, provisional), completion, proposal, reply);
    }

    /// Refuses what comes too late, before anything is done about it.
    ///
    /// @throws Conflict when no consent can be given to it
    public void mustAwaitReply() {
        if (!status.canBecome(AccessRequestStatus.GRANTED)) {
            throw notOpen();
        }
    }

    /// The grant that a consent gave or renewed.
    public Optional<UUID> grantId() {
        return reply != null && reply.reply() instanceof Consent consent
                ? Optional.of(consent.grant())
                : Optional.empty();
    }

    private void mustBeSubmitted() {
        if (status != AccessRequestStatus.SUBMITTED) {
            throw notOpen();
        }
    }

    private AccessRequestStatus become(AccessRequestStatus next) {
        if (!status.canBecome(next)) {
            throw notOpen();
        }
        return next;
    }

    private Conflict notOpen() {
        return new Conflict(
                AccessRequestProblem.NOT_OPEN_FOR_REPLY,
                new Text(
                        "该共享申请%s,不能这样办理。".formatted(status.label().zh()),
                        "The access request is %s; this can't be done with it."
                                .formatted(status.label().en())));
    }

    private AccessRequest with(
            AccessRequestStatus next,
            IntendedUse itsUse,
            ReplyTerm itsTerm,
            @Nullable Completion itsCompletion,
            @Nullable ReplyProposal itsProposal,
            @Nullable GivenReply given) {
        return new AccessRequest(
                id,
                consumer,
                provider,
                resource,
                revision,
                resourceName,
                itsUse,
                renews,
                filedBy,
                next,
                submittedBy,
                submittedAt,
                itsTerm,
                itsCompletion,
                itsProposal,
                given,
                version + 1);
    }
}
