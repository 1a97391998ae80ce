package cn.govshare.approval.grant;

import static cn.govshare.approval.Samples.NOW;
import static cn.govshare.approval.Samples.TODAY;
import static cn.govshare.approval.Samples.grantFor;
import static cn.govshare.approval.Samples.submittedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.RowCondition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 17, 18: a grant holds until its last day or its revocation")
class AccessGrantTest {
    private static final Revocation BY_PROVIDER = new Revocation(GrantParty.PROVIDER, "用途变更", "mzj.head", NOW);

    private final AccessGrant grant = grantFor(submittedRequest());

    @Test
    void itHoldsThroughItsLastDay() {
        assertThat(grant.statusOn(grant.terms().validUntil())).isEqualTo(GrantStatus.IN_FORCE);
        assertThat(grant.statusOn(grant.terms().validUntil().plusDays(1))).isEqualTo(GrantStatus.EXPIRED);
    }

    @Test
    void aRevocationEndsItAtOnce() {
        var revoked = grant.revoke(BY_PROVIDER, TODAY);

        assertThat(revoked.statusOn(TODAY)).isEqualTo(GrantStatus.REVOKED);
        assertThat(revoked.version()).isEqualTo(2);
    }

    @Test
    void whatIsOverIsNotRevoked() {
        var revoked = grant.revoke(BY_PROVIDER, TODAY);

        assertThatThrownBy(() -> revoked.revoke(BY_PROVIDER, TODAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() ->
                        grant.revoke(BY_PROVIDER, grant.terms().validUntil().plusDays(1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theEventOfItsRevocationCarriesTheWholeGrant() {
        var revoked = grant.suspend(suspension(GrantParty.BUREAU), TODAY).revoke(BY_PROVIDER, TODAY);
        var event = revoked.revoked(BY_PROVIDER);

        assertThat(event.granted().items()).isEqualTo(grant.terms().items());
        assertThat(event.granted().suspendingParties()).containsExactly(GrantParty.BUREAU);
        assertThat(event.version()).isEqualTo(3);
    }

    private static Suspension suspension(GrantParty party) {
        return new Suspension(party, "核查用途", "an.account", NOW);
    }

    @Nested
    @DisplayName("Art. 17, 18: three parties suspend, each with a flag of its own")
    class Suspended {
        @Test
        void itHoldsAgainOnlyWhenNobodySuspendsIt() {
            var both = grant.suspend(suspension(GrantParty.CONSUMER), TODAY)
                    .suspend(suspension(GrantParty.PROVIDER), TODAY);
            assertThat(both.statusOn(TODAY)).isEqualTo(GrantStatus.SUSPENDED);
            assertThat(both.suspendedBy()).containsExactlyInAnyOrder(GrantParty.CONSUMER, GrantParty.PROVIDER);

            var one = both.resume(GrantParty.CONSUMER, TODAY);
            assertThat(one.statusOn(TODAY)).isEqualTo(GrantStatus.SUSPENDED);
            assertThat(one.resume(GrantParty.PROVIDER, TODAY).statusOn(TODAY)).isEqualTo(GrantStatus.IN_FORCE);
        }

        @Test
        void aPartySetsItsFlagOnceAndTakesBackOnlyItsOwn() {
            var suspended = grant.suspend(suspension(GrantParty.BUREAU), TODAY);

            assertThatThrownBy(() -> suspended.suspend(suspension(GrantParty.BUREAU), TODAY))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> suspended.resume(GrantParty.PROVIDER, TODAY))
                    .isInstanceOf(Conflict.class);
        }

        @Test
        void aSuspendedGrantEndsAsAnyOther() {
            var suspended = grant.suspend(suspension(GrantParty.BUREAU), TODAY);

            assertThat(suspended.statusOn(grant.terms().validUntil().plusDays(1)))
                    .isEqualTo(GrantStatus.EXPIRED);
            assertThat(suspended.revoke(BY_PROVIDER, TODAY).statusOn(TODAY)).isEqualTo(GrantStatus.REVOKED);
        }
    }

    @Nested
    @DisplayName("Art. 18: a grant may be narrowed and renewed, and never opens anything new")
    class Changed {
        private static final RowCondition ONE_TOWN =
                new RowCondition("town", RowCondition.Comparison.EQ, List.of("320481101"));
        private static final RowCondition TWO_TOWNS =
                new RowCondition("town", RowCondition.Comparison.IN, List.of("320481101", "320481102"));

        private static Narrowing to(Set<String> items, List<RowCondition> rows) {
            return new Narrowing(items, rows, null, null, null, null);
        }

        @Test
        void fewerItemsRowsAndDays() {
            var until = TODAY.plusDays(10);
            var narrowed = grant.narrow(
                    new Narrowing(Set.of("id_number"), List.of(TWO_TOWNS), 100L, null, null, until), TODAY);

            assertThat(narrowed.terms().items()).containsExactly("id_number");
            assertThat(narrowed.terms().rows()).containsExactly(TWO_TOWNS);
            assertThat(narrowed.terms().quota().rowsPerDay()).isEqualTo(100);
            assertThat(narrowed.terms().validUntil()).isEqualTo(until);
            assertThat(narrowed.narrow(to(Set.of("id_number"), List.of(ONE_TOWN)), TODAY)
                            .terms()
                            .rows())
                    .containsExactly(TWO_TOWNS, ONE_TOWN);
        }

        @Test
        void whatOpensMoreOrNothingLessIsNoNarrowing() {
            var narrowed = grant.narrow(new Narrowing(null, List.of(ONE_TOWN), 100L, null, null, null), TODAY);

            assertThatThrownBy(() -> grant.narrow(to(Set.of("id_number", "name"), List.of()), TODAY))
                    .isInstanceOf(PolicyViolation.class);
            assertThatThrownBy(() -> narrowed.narrow(new Narrowing(null, List.of(), 101L, null, null, null), TODAY))
                    .isInstanceOf(PolicyViolation.class);
            assertThatThrownBy(() -> narrowed.narrow(new Narrowing(null, List.of(), null, null, null, null), TODAY))
                    .isInstanceOf(PolicyViolation.class);
            assertThatThrownBy(() -> narrowed.narrow(
                            new Narrowing(null, List.of(), null, null, null, TODAY.minusDays(1)), TODAY))
                    .isInstanceOf(PolicyViolation.class);
        }

        @Test
        void aRenewalLastsLongerAndNothingElse() {
            var later = grant.terms().validUntil().plusYears(1);

            assertThat(grant.renew(grant.terms().until(later), TODAY).terms().validUntil())
                    .isEqualTo(later);
            assertThatThrownBy(() -> grant.renew(grant.terms(), TODAY)).isInstanceOf(PolicyViolation.class);
            assertThatThrownBy(() -> grant.renew(grant.terms().until(later), later))
                    .isInstanceOf(Conflict.class);
        }

        @Test
        void theFirstSignOfSupplyCounts() {
            var first = new Supply(NOW, Supply.Sign.USED);
            var supplied = grant.supplied(first);

            assertThat(supplied.supply()).isEqualTo(first);
            assertThat(supplied.supplied(new Supply(NOW.plusSeconds(1), Supply.Sign.DECLARED)))
                    .isEqualTo(supplied);
        }
    }
}
