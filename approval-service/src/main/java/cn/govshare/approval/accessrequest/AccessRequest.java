package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consumer's request for a conditional resource, from its submission to the provider's reply.
///
/// @param revision the revision of the entry that was asked for
/// @param resourceName the entry's name in that revision
/// @param submittedBy name of the account that submitted it
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
        AccessRequestStatus status,
        String submittedBy,
        Instant submittedAt,
        ReplyTerm term,
        @Nullable GivenReply reply,
        long version) {
    /// Consents to the request, or refuses it; late replies are taken too and stay late.
    ///
    /// @throws Conflict when the request is not waiting for a reply
    public AccessRequest reply(GivenReply given) {
        return switch (given.reply()) {
            case Consent _ -> become(AccessRequestStatus.GRANTED, term, given);
            case Refusal _ -> become(AccessRequestStatus.REFUSED, term, given);
        };
    }

    /// The consumer does not need it any more.
    ///
    /// @throws Conflict when the request is not waiting for a reply
    public AccessRequest withdraw() {
        return become(AccessRequestStatus.WITHDRAWN, term, null);
    }

    /// The last day for the reply passed without one (art. 17, 26(3)).
    @Article({"17", "26"})
    public AccessRequest missReply(Instant at) {
        return next(status, term.missed(at), reply);
    }

    /// Refuses what comes too late, before anything is done about it.
    ///
    /// @throws Conflict when no reply can be given to it
    public void mustAwaitReply() {
        if (!status.canBecome(AccessRequestStatus.GRANTED)) {
            throw notOpen();
        }
    }

    private Conflict notOpen() {
        return new Conflict(
                AccessRequestProblem.NOT_OPEN_FOR_REPLY,
                new Text(
                        "该共享申请%s,不能再办理。".formatted(status.label().zh()),
                        "The access request is %s; it can't be acted on any more."
                                .formatted(status.label().en())));
    }

    private AccessRequest become(AccessRequestStatus next, ReplyTerm itsTerm, @Nullable GivenReply given) {
        if (!status.canBecome(next)) {
            throw notOpen();
        }
        return next(next, itsTerm, given);
    }

    private AccessRequest next(AccessRequestStatus next, ReplyTerm itsTerm, @Nullable GivenReply given) {
        return new AccessRequest(
                id,
                consumer,
                provider,
                resource,
                revision,
                resourceName,
                use,
                next,
                submittedBy,
                submittedAt,
                itsTerm,
                given,
                version + 1);
    }
}
