package cn.govshare.approval.grant;

import static cn.govshare.approval.Samples.NOW;
import static cn.govshare.approval.Samples.TODAY;
import static cn.govshare.approval.Samples.grantFor;
import static cn.govshare.approval.Samples.submittedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.testkit.Actors;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/// What every store of grants does.
@Transactional
public abstract class AccessGrantsContract {
    private static final Revocation BY_BUREAU = new Revocation(GrantParty.BUREAU, "用途变更", "dsj.operator", NOW);

    private AccessGrants grants;

    protected abstract AccessGrants grants();

    /// Makes the request known where grants refer to it.
    protected abstract AccessRequest known(AccessRequest request);

    @BeforeEach
    void open() {
        grants = grants();
    }

    private AccessGrant added(AccessRequest request) {
        var grant = grantFor(known(request));
        grants.add(grant);
        return grant;
    }

    @Test
    void whatIsAddedIsFoundAsItWas() {
        var grant = added(submittedRequest());

        assertThat(grants.find(grant.id())).contains(grant);
        assertThat(grants.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aRevocationIsKept() {
        var revoked = added(submittedRequest()).revoke(BY_BUREAU, TODAY);
        grants.save(revoked);

        assertThat(grants.find(revoked.id())).contains(revoked);
        assertThatThrownBy(() -> grants.save(revoked)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void everyOtherChangeIsKept() {
        var rows = List.of(new RowCondition("town", RowCondition.Comparison.IN, List.of("320481101", "320481102")));
        var grant = added(submittedRequest());
        var suspended = grant.suspend(new Suspension(GrantParty.CONSUMER, "系统改造", "zjj.head", NOW), TODAY);
        grants.save(suspended);
        assertThat(grants.find(grant.id())).contains(suspended);

        var resumed = suspended.resume(GrantParty.CONSUMER, TODAY);
        grants.save(resumed);
        var narrowed = resumed.narrow(new Narrowing(null, rows, 5L, null, "不得留存", null), TODAY);
        grants.save(narrowed);
        var supplied = narrowed.supplied(new Supply(NOW, Supply.Sign.DECLARED));
        grants.save(supplied);
        assertThat(grants.find(grant.id())).contains(supplied);
        assertThat(grants.awaitingSupply(grant.resource())).isEmpty();
        assertThat(grants.alive(grant.consumer(), grant.resource(), TODAY)).containsExactly(supplied);
        assertThat(grants.aliveFor(grant.resource(), TODAY)).containsExactly(supplied);
        assertThat(grants.aliveFor(grant.resource(), grant.terms().validUntil().plusDays(1)))
                .isEmpty();
        assertThat(grants.alive(
                        grant.consumer(),
                        grant.resource(),
                        grant.terms().validUntil().plusDays(1)))
                .isEmpty();
    }

    @Test
    void thoseThatEndSoonAreFoundByTheirLastDay() {
        var grant = added(submittedRequest());
        var last = grant.terms().validUntil();

        assertThat(grants.awaitingSupply(grant.resource())).containsExactly(grant);
        assertThat(grants.expiring(last, last.plusDays(1), null, 1000)).contains(grant);
        assertThat(grants.expiring(last, last, null, 1000)).doesNotContain(grant);
        assertThat(grants.expiring(last.plusDays(1), last.plusDays(9), null, 1000))
                .doesNotContain(grant);
        assertThat(grants.expiring(last, last.plusDays(1), grant, 1000)).doesNotContain(grant);
    }

    @Test
    void aListShowsThePartiesTheirOwnNewestFirst() {
        var consumer = Actors.department(301);
        var provider = Actors.department(302);
        var first = added(submittedRequest(consumer, provider));
        var second = added(submittedRequest(consumer, provider));

        assertThat(grants.list(new Visibility(false, consumer), null, 10)).containsExactly(second, first);
        assertThat(grants.list(new Visibility(false, provider), second.id(), 10))
                .containsExactly(first);
        assertThat(grants.list(new Visibility(false, Actors.department(303)), null, 10))
                .isEmpty();
        assertThat(grants.list(new Visibility(true, Actors.BUREAU), null, 1)).containsExactly(second);
    }
}
