package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.ReplyProposal;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An approver or the head decides what another proposed: it becomes the reply, or it is not adopted.
@Component
@Article("17")
public class DecideProposal {
    private final AnswerableRequest answerable;
    private final ConsentToAccess consentToAccess;
    private final RefuseAccess refuseAccess;
    private final AccessRequests requests;
    private final CaseHistory history;
    private final AuditTrail trail;
    private final Clock clock;

    DecideProposal(
            AnswerableRequest answerable,
            ConsentToAccess consentToAccess,
            RefuseAccess refuseAccess,
            AccessRequests requests,
            CaseHistory history,
            AuditTrail trail,
            Clock clock) {
        this.answerable = answerable;
        this.consentToAccess = consentToAccess;
        this.refuseAccess = refuseAccess;
        this.requests = requests;
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws Conflict when nothing is proposed
    /// @throws Forbidden when the actor proposed it himself
    @Transactional
    public AccessRequest adopt(UUID id, Actor actor) {
        var request = answerable.take(id, actor);
        var proposal = proposal(request, actor);
        var consent = proposal.consent();
        return consent == null
                ? refuseAccess.refuse(request, Objects.requireNonNull(proposal.refusal()), actor)
                : consentToAccess.consent(request, consent, actor);
    }

    /// @throws Conflict when nothing is proposed
    /// @throws Forbidden when the actor proposed it himself
    @Transactional
    public AccessRequest reject(UUID id, String reason, Actor actor) {
        var request = answerable.seenByDecider(id, actor);
        proposal(request, actor);
        var rejected = request.rejectProposal();
        requests.save(rejected);
        trail.record(AuditDraft.of("approval.access-request.reject-proposal", actor)
                .resource(rejected.resource(), rejected.revision())
                .subject(id.toString())
                .caseId(id)
                .article("17")
                .done());
        history.add(CaseStep.by(actor, id, StepKind.REPLY_NOT_ADOPTED, clock.instant())
                .noting(reason));
        return rejected;
    }

    private static ReplyProposal proposal(AccessRequest request, Actor actor) {
        var proposal = request.proposal();
        if (proposal == null) {
            throw new Conflict(
                    AccessRequestProblem.NOTHING_PROPOSED, Text.of("该申请没有待审定的拟答复。", "No reply is proposed."));
        }
        AnswerableRequest.refuseOwn(actor, proposal.account());
        return proposal;
    }
}
