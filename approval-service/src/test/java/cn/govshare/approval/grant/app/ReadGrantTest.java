package cn.govshare.approval.grant.app;

import static cn.govshare.approval.Samples.grantFor;
import static cn.govshare.approval.Samples.submittedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.grant.InMemoryAccessGrants;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 17: a grant is known to its parties and to those who supervise")
class ReadGrantTest {
    private final InMemoryAccessGrants grants = new InMemoryAccessGrants();
    private final ReadGrant readGrant = new ReadGrant(grants);

    @Test
    void toOthersItDoesNotExist() {
        var grant = grantFor(submittedRequest());
        grants.add(grant);

        assertThat(readGrant.read(grant.id(), Actors.of(Actors.HOUSING, Role.BUSINESS_SYSTEM)))
                .isEqualTo(grant);
        assertThat(readGrant.read(grant.id(), Actors.of(Actors.LEADING_GROUP, Role.LEADING_GROUP)))
                .isEqualTo(grant);
        assertThatThrownBy(() -> readGrant.read(grant.id(), Actors.of(Actors.EDUCATION, Role.DEPARTMENT_HEAD)))
                .isInstanceOf(NotFound.class);
    }
}
