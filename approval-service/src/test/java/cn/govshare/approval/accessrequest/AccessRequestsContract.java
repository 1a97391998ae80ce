package cn.govshare.approval.accessrequest;

import static cn.govshare.approval.Samples.NOW;
import static cn.govshare.approval.Samples.submittedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.testkit.Actors;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/// What every store of access requests does.
@Transactional
public abstract class AccessRequestsContract {
    private AccessRequests requests;

    protected abstract AccessRequests requests();

    @BeforeEach
    void open() {
        requests = requests();
    }

    private AccessRequest added() {
        var request = submittedRequest();
        requests.add(request);
        return request;
    }

    private AccessRequest saved(AccessRequest next) {
        requests.save(next);
        return next;
    }

    @Test
    void whatIsAddedIsFoundAsItWas() {
        var request = added();

        assertThat(requests.find(request.id())).contains(request);
        assertThat(requests.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void everyNextStateIsKept() {
        var consent = new GivenReply(new Consent(UUID.randomUUID(), Set.of("id_number")), "mzj.approver", NOW);
        var refusal = new GivenReply(new Refusal("申请的事项与职责不符"), "mzj.head", NOW);

        var granted = saved(added().reply(consent));
        var refused = saved(added().reply(refusal));
        var withdrawn = saved(added().withdraw());
        var late = saved(saved(added().missReply(NOW)).reply(refusal));

        assertThat(requests.find(granted.id())).contains(granted);
        assertThat(requests.find(refused.id())).contains(refused);
        assertThat(requests.find(withdrawn.id())).contains(withdrawn);
        assertThat(requests.find(late.id())).contains(late);
    }

    @Test
    void theSecondOfTwoChangesOfTheSameVersionIsRefused() {
        var request = added();
        requests.save(request.withdraw());

        assertThatThrownBy(() -> requests.save(request.missReply(NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aListShowsThePartiesTheirOwnNewestFirst() {
        var consumer = Actors.department(101);
        var provider = Actors.department(102);
        var first = submittedRequest(consumer, provider);
        var second = submittedRequest(consumer, provider);
        requests.add(first);
        requests.add(second);
        requests.save(first.withdraw());

        assertThat(requests.list(new Visibility(false, consumer), null, null, 10))
                .extracting(AccessRequest::id)
                .containsExactly(second.id(), first.id());
        assertThat(requests.list(new Visibility(false, provider), AccessRequestStatus.SUBMITTED, null, 10))
                .containsExactly(second);
        assertThat(requests.list(new Visibility(false, Actors.department(103)), null, null, 10))
                .isEmpty();
        assertThat(requests.list(new Visibility(true, Actors.BUREAU), null, null, 1))
                .containsExactly(second);
        assertThat(requests.list(new Visibility(false, consumer), null, second.id(), 10))
                .extracting(AccessRequest::id)
                .containsExactly(first.id());
        assertThat(requests.list(new Visibility(false, consumer), null, UUID.randomUUID(), 10))
                .isEmpty();
    }
}
