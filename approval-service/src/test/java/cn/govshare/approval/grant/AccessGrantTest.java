package cn.govshare.approval.grant;

import static cn.govshare.approval.Samples.NOW;
import static cn.govshare.approval.Samples.TODAY;
import static cn.govshare.approval.Samples.grantFor;
import static cn.govshare.approval.Samples.submittedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.problem.Conflict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 17, 18: a grant holds until its last day or its revocation")
class AccessGrantTest {
    private static final Revocation BY_PROVIDER = new Revocation(RevokingParty.PROVIDER, "用途变更", "mzj.head", NOW);

    private final AccessGrant grant = grantFor(submittedRequest());

    @Test
    void itHoldsThroughItsLastDay() {
        assertThat(grant.statusOn(grant.validUntil())).isEqualTo(GrantStatus.IN_FORCE);
        assertThat(grant.statusOn(grant.validUntil().plusDays(1))).isEqualTo(GrantStatus.EXPIRED);
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
        assertThatThrownBy(() -> grant.revoke(BY_PROVIDER, grant.validUntil().plusDays(1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theEventOfItsRevocationCarriesTheWholeGrantAsItWasGiven() {
        var event = grant.revoke(BY_PROVIDER, TODAY).revoked(BY_PROVIDER);

        assertThat(event.granted()).isEqualTo(grant.granted());
        assertThat(event.granted().version()).isEqualTo(1);
        assertThat(event.version()).isEqualTo(2);
    }
}
