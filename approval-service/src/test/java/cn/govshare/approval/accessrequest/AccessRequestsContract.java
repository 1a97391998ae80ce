package cn.govshare.approval.accessrequest;

import static cn.govshare.approval.Samples.NOW;
import static cn.govshare.approval.Samples.TODAY;
import static cn.govshare.approval.Samples.submittedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.UseFrequency;
import cn.govshare.testkit.Actors;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/// What every store of access requests does.
@Transactional
public abstract class AccessRequestsContract {
    private static final ConsentLimits LIMITS = new ConsentLimits(
            List.of(new RowCondition("monthly_amount", RowCondition.Comparison.BETWEEN, List.of("0", "800"))),
            new GrantQuota(100L, null),
            TODAY.plusDays(30));

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
        assertThat(requests.lock(request.id())).contains(request);
        assertThat(requests.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void everyNextStateIsKept() {
        var consent = new GivenReply(
                new Consent(UUID.randomUUID(), Set.of("id_number"), "不得留存", LIMITS), "mzj.approver", NOW);
        var refusal = new GivenReply(new Refusal("申请的事项与职责不符", "《暂行办法》第十六条"), "mzj.head", NOW);

        var granted = saved(added().reply(consent));
        var refused = saved(added().reply(refusal));
        var withdrawn = saved(added().withdraw());
        var lapsed = saved(added().lapse());
        var late = saved(saved(added().missReply(NOW)).reply(refusal));

        assertThat(requests.find(granted.id())).contains(granted);
        assertThat(requests.find(refused.id())).contains(refused);
        assertThat(requests.find(withdrawn.id())).contains(withdrawn);
        assertThat(requests.find(lapsed.id())).contains(lapsed);
        assertThat(requests.find(late.id())).contains(late);
    }

    @Test
    void whatIsProposedReturnedAndCompletedIsKept() {
        var rows = List.of(new RowCondition("monthly_amount", RowCondition.Comparison.BETWEEN, List.of("0", "800")));
        var terms = new ConsentTerms(Set.of("id_number"), rows, 100L, null, "不得留存", TODAY.plusDays(9));
        var proposed = saved(added().propose(new ReplyProposal(terms, null, "mzj.cataloger", NOW)));
        var refusing =
                saved(added().propose(new ReplyProposal(null, new Refusal("职责不符", "第十六条"), "mzj.cataloger", NOW)));
        var returned = saved(added().returnForCompletion("请补充依据", "mzj.approver", NOW));
        var use = returned.use();
        var completed = saved(returned.complete(
                new IntendedUse(
                        use.purpose(),
                        use.matter(),
                        "补充后的依据",
                        List.of("id_number"),
                        rows,
                        use.mode(),
                        UseFrequency.DAILY,
                        new GrantQuota(500L, 50L),
                        TODAY.plusDays(1),
                        use.validUntil()),
                NOW.plusSeconds(9)));
        var moved = saved(added().moveReply(LocalDate.of(2026, 12, 11), true));

        assertThat(requests.find(proposed.id())).contains(proposed);
        assertThat(requests.find(refusing.id())).contains(refusing);
        assertThat(requests.find(completed.id())).contains(completed);
        assertThat(requests.find(moved.id())).contains(moved);
        assertThat(requests.open(moved.consumer(), moved.resource())).containsExactly(moved);
        assertThat(requests.lastRefused(moved.consumer(), moved.resource())).isEmpty();
    }

    @Test
    void theLastRefusedIsFoundAndIsNotOpen() {
        var refused = saved(added().reply(new GivenReply(new Refusal("职责不符", "第十六条"), "mzj.head", NOW)));

        assertThat(requests.open(refused.consumer(), refused.resource())).isEmpty();
        assertThat(requests.lastRefused(refused.consumer(), refused.resource())).contains(refused);
    }

    @Test
    void whatIsOpenForAResourceIsListedWhoeverAsked() {
        var asked = added();
        var returned = saved(added().returnForCompletion("请补充依据", "mzj.approver", NOW));
        var lapsed = saved(added().lapse());

        assertThat(requests.openFor(asked.resource())).containsExactly(asked);
        assertThat(requests.openFor(returned.resource())).containsExactly(returned);
        assertThat(requests.openFor(lapsed.resource())).isEmpty();
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
