package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consumer sends a returned request again, completed; the days count again from the next day on.
@Component
@Article("17")
public class CompleteAccessRequest {
    private final OwnRequest ownRequest;
    private final JudgeRequest judgeRequest;
    private final AccessRequests requests;
    private final StatutoryClock statutoryClock;
    private final TellRequest tellRequest;
    private final CaseHistory history;
    private final AuditTrail trail;
    private final Clock clock;

    CompleteAccessRequest(
            OwnRequest ownRequest,
            JudgeRequest judgeRequest,
            AccessRequests requests,
            StatutoryClock statutoryClock,
            TellRequest tellRequest,
            CaseHistory history,
            AuditTrail trail,
            Clock clock) {
        this.ownRequest = ownRequest;
        this.judgeRequest = judgeRequest;
        this.requests = requests;
        this.statutoryClock = statutoryClock;
        this.tellRequest = tellRequest;
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param resource what the completed form names, which must be what was asked for
    /// @throws cn.govshare.kernel.problem.Conflict when it was not returned
    /// @throws PolicyViolation naming every broken rule
    @Transactional
    public AccessRequest complete(UUID id, ResourceCode resource, IntendedUse use, Actor actor) {
        var now = clock.instant();
        var request = ownRequest.read(id, actor);
        request.complete(use, now);
        if (!resource.equals(request.resource())) {
            throw new PolicyViolation(
                    AccessRequestProblem.BREAKS_RULES,
                    Text.of("补充时不能更换所申请的信息资源。", "A completed request is for the same resource."));
        }
        judgeRequest.admissible(request.consumer(), resource, use);
        statutoryClock.resume(Duty.REPLY_CONDITIONAL, id);
        var completed = ownRequest.read(id, actor).complete(use, now);
        requests.save(completed);
        trail.record(AuditDraft.of("approval.access-request.complete", actor)
                .resource(completed.resource(), completed.revision())
                .subject(id.toString())
                .caseId(id)
                .items(use.items())
                .purpose(use.purpose(), use.matter())
                .article("17")
                .done());
        history.add(CaseStep.by(actor, id, StepKind.REQUEST_COMPLETED, now));
        tellRequest.completed(completed);
        return completed;
    }
}
