package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.RequestAdvice;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says before a request is sent what rules it breaks and what it is well advised to think of. Nothing is kept.
@Component
@Article({"4", "17"})
public class CheckAccessRequest {
    private final JudgeRequest judgeRequest;
    private final AccessRequests requests;
    private final AccessGrants grants;
    private final Clock clock;

    CheckAccessRequest(JudgeRequest judgeRequest, AccessRequests requests, AccessGrants grants, Clock clock) {
        this.judgeRequest = judgeRequest;
        this.requests = requests;
        this.grants = grants;
        this.clock = clock;
    }

    /// The outcome of a check.
    ///
    /// @param offer the published entry, when there is one
    /// @param faults broken rules, each of which keeps the request from being taken
    /// @param advice what does not
    public record Checked(@Nullable Offer offer, List<Fault> faults, List<Fault> advice) {}

    @Transactional(readOnly = true)
    public Checked check(SubmitAccessRequest.Wanted wanted, Actor actor) {
        var consumer = judgeRequest.consumer(wanted.onBehalfOf(), actor);
        var offer = judgeRequest.offer(wanted.resource());
        var faults = judgeRequest.faults(consumer, offer, wanted.use());
        if (offer == null) {
            return new Checked(null, faults, List.of());
        }
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var asked = RequestAdvice.asked(
                offer,
                wanted.use(),
                grants.alive(consumer, wanted.resource(), today),
                requests.open(consumer, wanted.resource()),
                requests.lastRefused(consumer, wanted.resource()));
        return new Checked(offer, faults, RequestAdvice.on(asked));
    }
}
