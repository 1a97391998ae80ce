package cn.govshare.approval.negotiation;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dispute about sharing, from the consumer's wish to talk to the agreement or the leading group's order.
///
/// @param request the refused access request that it goes on from; null for a resource that is not shared
/// @param renews the grant that is to go on, when it is about a renewal
/// @param resourceName the entry's name when it began
/// @param openedBy name of the account that began it
/// @param dueOn until when the two sides are to agree
/// @param referral present once it went to the leading group
/// @param ending present once it is over
@Article("17")
public record Negotiation(
        UUID id,
        @Nullable UUID request,
        @Nullable UUID renews,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        int revision,
        String resourceName,
        Need need,
        NegotiationStatus status,
        String openedBy,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        @Nullable Referral referral,
        @Nullable Ending ending,
        long version) {
    /// A dispute as it begins, without its last day.
    ///
    /// @param account name of the account that begins it
    public static Negotiation open(UUID id, Opening opening, DepartmentCode consumer, String account, Instant at) {
        return new Negotiation(
                id,
                opening.request(),
                opening.renews(),
                consumer,
                opening.provider(),
                opening.resource(),
                opening.revision(),
                opening.resourceName(),
                opening.need(),
                NegotiationStatus.OPEN,
                account,
                at,
                null,
                null,
                null,
                1);
    }

    /// The case that its grant comes of: the request, or the negotiation itself when there was none.
    public UUID caseId() {
        return request == null ? id : request;
    }

    public Optional<Side> sideOf(DepartmentCode department) {
        if (department.equals(consumer)) {
            return Optional.of(Side.CONSUMER);
        }
        return department.equals(provider) ? Optional.of(Side.PROVIDER) : Optional.empty();
    }

    public DepartmentCode department(Side side) {
        return side == Side.CONSUMER ? consumer : provider;
    }

    /// The same with the last day for an agreement.
    public Negotiation due(LocalDate day) {
        return new Negotiation(
                id,
                request,
                renews,
                consumer,
                provider,
                resource,
                revision,
                resourceName,
                need,
                status,
                openedBy,
                openedAt,
                day,
                referral,
                ending,
                version);
    }

    /// Goes to the leading group.
    ///
    /// @throws Conflict when it is not being negotiated
    public Negotiation refer(Referral how) {
        return next(NegotiationStatus.REFERRED, how, null);
    }

    /// Comes to its end.
    ///
    /// @throws Conflict when it is over, or the leading group has nothing to decide yet
    public Negotiation end(Ending how) {
        return next(
                switch (how) {
                    case Ending.Agreement _ -> NegotiationStatus.AGREED;
                    case Ending.Order _ -> NegotiationStatus.ORDERED;
                    case Ending.Dismissal _ -> NegotiationStatus.DISMISSED;
                    case Ending.Withdrawal _ -> NegotiationStatus.WITHDRAWN;
                },
                referral,
                how);
    }

    /// @throws Conflict when it can't come to this state
    public void mustBeAbleToBecome(NegotiationStatus next) {
        if (!status.canBecome(next)) {
            throw inAnotherState();
        }
    }

    /// @throws Conflict when it is over
    public void mustNotBeOver() {
        if (status.isOver()) {
            throw inAnotherState();
        }
    }

    private Conflict inAnotherState() {
        return new Conflict(
                NegotiationProblem.IN_ANOTHER_STATE,
                new Text(
                        "该协商事项%s,不能进行此项操作。".formatted(status.label().zh()),
                        "The negotiation is %s; this can't be done now."
                                .formatted(status.label().en())));
    }

    private Negotiation next(NegotiationStatus next, @Nullable Referral itsReferral, @Nullable Ending itsEnding) {
        mustBeAbleToBecome(next);
        return new Negotiation(
                id,
                request,
                renews,
                consumer,
                provider,
                resource,
                revision,
                resourceName,
                need,
                next,
                openedBy,
                openedAt,
                dueOn,
                itsReferral,
                itsEnding,
                version + 1);
    }
}
