package cn.govshare.approval.grant;

import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.GrantChanged;
import cn.govshare.kernel.event.GrantRevoked;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a consumer may use: these items and rows, for this purpose and matter, until this day, unless a party has
/// suspended it.
///
/// @param request the case that it comes of: an access request, or a negotiation that began without one
/// @param origin what it rests on
/// @param order the leading group's order, when it rests on one
/// @param suspensions one for each party that has suspended it, by party
/// @param supply present once the provider has begun to supply
@Article({"17", "18"})
public record AccessGrant(
        UUID id,
        UUID request,
        GrantOrigin origin,
        @Nullable UUID order,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        int revision,
        String resourceName,
        GrantTerms terms,
        Instant grantedAt,
        List<Suspension> suspensions,
        @Nullable Supply supply,
        @Nullable Revocation revocation,
        long version) {
    public AccessGrant {
        suspensions = suspensions.stream()
                .sorted(Comparator.comparing(Suspension::party))
                .toList();
    }

    /// A grant as it begins.
    public static AccessGrant give(UUID id, GrantDraft draft, @Nullable Supply supply, Instant at) {
        return new AccessGrant(
                id,
                draft.caseId(),
                draft.origin(),
                draft.order(),
                draft.consumer(),
                draft.provider(),
                draft.resource(),
                draft.revision(),
                draft.resourceName(),
                draft.terms(),
                at,
                List.of(),
                supply,
                null,
                1);
    }

    public GrantStatus statusOn(LocalDate today) {
        if (revocation != null) {
            return GrantStatus.REVOKED;
        }
        if (today.isAfter(terms.validUntil())) {
            return GrantStatus.EXPIRED;
        }
        return suspensions.isEmpty() ? GrantStatus.IN_FORCE : GrantStatus.SUSPENDED;
    }

    /// Who has suspended it now.
    public Set<GrantParty> suspendedBy() {
        return suspensions.stream().map(Suspension::party).collect(Collectors.toUnmodifiableSet());
    }

    /// Stops the use until the same party takes it back.
    ///
    /// @throws Conflict when it is over, or this party has suspended it already
    public AccessGrant suspend(Suspension how, LocalDate today) {
        refuseWhenOver(today);
        if (suspendedBy().contains(how.party())) {
            throw new Conflict(
                    GrantProblem.SUSPENDED_ALREADY,
                    new Text(
                            "%s已暂停该授权。".formatted(how.party().label().zh()),
                            "The %s has suspended the grant already."
                                    .formatted(how.party().label().en())));
        }
        return with(terms, Stream.concat(suspensions.stream(), Stream.of(how)).toList(), supply, revocation);
    }

    /// Takes this party's own suspension back; those of others stay.
    ///
    /// @throws Conflict when it is over, or this party has not suspended it
    public AccessGrant resume(GrantParty party, LocalDate today) {
        refuseWhenOver(today);
        if (!suspendedBy().contains(party)) {
            throw new Conflict(
                    GrantProblem.NOT_SUSPENDED,
                    new Text(
                            "%s未暂停该授权。".formatted(party.label().zh()),
                            "The %s has not suspended the grant."
                                    .formatted(party.label().en())));
        }
        return with(
                terms,
                suspensions.stream().filter(each -> each.party() != party).toList(),
                supply,
                revocation);
    }

    /// Opens less from now on.
    ///
    /// @throws Conflict when it is over
    /// @throws PolicyViolation when the terms open something new, or nothing less
    public AccessGrant narrow(Narrowing narrowing, LocalDate today) {
        refuseWhenOver(today);
        if (narrowing.leavesSomething(terms, today)) {
            var narrower = narrowing.of(terms);
            if (narrower.isWithin(terms) && !narrower.equals(terms)) {
                return with(narrower, suspensions, supply, revocation);
            }
        }
        throw new PolicyViolation(
                GrantProblem.NOT_NARROWER,
                Text.of("缩小后的范围应在原授权之内且小于原授权。", "The new terms lie within the grant and open less."));
    }

    /// Goes on until a later day, as far as the terms say.
    ///
    /// @throws Conflict when it is over
    /// @throws PolicyViolation when the day is no later, or the terms open something new
    public AccessGrant renew(GrantTerms renewed, LocalDate today) {
        refuseWhenOver(today);
        if (!onlyLasts(renewed)) {
            throw new PolicyViolation(
                    GrantProblem.NOT_LONGER,
                    Text.of("续期应晚于现有效期,且不扩大范围。", "A renewal ends later and opens nothing new."));
        }
        return with(renewed, suspensions, supply, revocation);
    }

    /// True when it is not over and would go on with these terms, opening nothing new.
    public boolean canGoOn(GrantTerms renewed, LocalDate today) {
        return !statusOn(today).isOver() && onlyLasts(renewed);
    }

    private boolean onlyLasts(GrantTerms renewed) {
        return renewed.validUntil().isAfter(terms.validUntil())
                && renewed.until(terms.validUntil()).isWithin(terms);
    }

    /// The provider has begun to supply; the first sign counts.
    public AccessGrant supplied(Supply begun) {
        return supply != null ? this : with(terms, suspensions, begun, revocation);
    }

    /// Ends the grant at once.
    ///
    /// @throws Conflict when it is over already
    public AccessGrant revoke(Revocation how, LocalDate today) {
        refuseWhenOver(today);
        return with(terms, suspensions, supply, how);
    }

    /// The whole grant as events carry it.
    public AccessGranted granted() {
        return new AccessGranted(
                id,
                request,
                consumer,
                provider,
                resource,
                revision,
                terms.purpose(),
                terms.matter(),
                terms.items(),
                terms.mode(),
                terms.validFrom(),
                terms.validUntil(),
                terms.rows(),
                terms.quota(),
                terms.frequency(),
                terms.conditions(),
                suspendedBy(),
                order,
                origin,
                version);
    }

    /// The event of a change that leaves it alive.
    public GrantChanged changed(GrantParty by, String reason, Instant at) {
        return new GrantChanged(granted(), by, reason, at, version);
    }

    /// The event of its revocation.
    public GrantRevoked revoked(Revocation how) {
        return new GrantRevoked(granted(), how.reason(), how.at(), version);
    }

    private void refuseWhenOver(LocalDate today) {
        var status = statusOn(today);
        if (status.isOver()) {
            throw new Conflict(
                    GrantProblem.NOT_IN_FORCE,
                    new Text(
                            "该授权%s,不能再办理。".formatted(status.label().zh()),
                            "The grant is %s already.".formatted(status.label().en())));
        }
    }

    private AccessGrant with(
            GrantTerms itsTerms,
            List<Suspension> itsSuspensions,
            @Nullable Supply itsSupply,
            @Nullable Revocation itsRevocation) {
        return new AccessGrant(
                id,
                request,
                origin,
                order,
                consumer,
                provider,
                resource,
                revision,
                resourceName,
                itsTerms,
                grantedAt,
                itsSuspensions,
                itsSupply,
                itsRevocation,
                version + 1);
    }
}
