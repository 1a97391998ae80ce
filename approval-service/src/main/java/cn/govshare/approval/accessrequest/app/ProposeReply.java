package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.ReplyProposal;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A clerk of the provider proposes the reply that somebody else then decides; the clock goes on.
@Component
@Article("17")
public class ProposeReply {
    private final ReadAccessRequest readAccessRequest;
    private final ConsentToAccess consentToAccess;
    private final AccessRequests requests;
    private final TellRequest tellRequest;
    private final CaseHistory history;
    private final AuditTrail trail;

    ProposeReply(
            ReadAccessRequest readAccessRequest,
            ConsentToAccess consentToAccess,
            AccessRequests requests,
            TellRequest tellRequest,
            CaseHistory history,
            AuditTrail trail) {
        this.readAccessRequest = readAccessRequest;
        this.consentToAccess = consentToAccess;
        this.requests = requests;
        this.tellRequest = tellRequest;
        this.history = history;
        this.trail = trail;
    }

    /// @throws Forbidden when the actor is not of the provider
    @Transactional
    public AccessRequest propose(UUID id, ReplyProposal proposal, Actor actor) {
        var request = readAccessRequest.read(id, actor);
        if (!actor.belongsTo(request.provider())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有数据提供部门的人员可以提出拟答复。", "Only the provider's own people propose its reply."));
        }
        var proposed = request.propose(proposal);
        var consent = proposal.consent();
        if (consent != null) {
            consentToAccess.check(request, consent);
        }
        requests.save(proposed);
        trail.record(AuditDraft.of("approval.access-request.propose", actor)
                .resource(proposed.resource(), proposed.revision())
                .subject(id.toString())
                .caseId(id)
                .article("17")
                .done());
        history.add(CaseStep.by(actor, id, StepKind.REPLY_PROPOSED, proposal.at())
                .noting(consent == null ? "拟不同意" : "拟同意"));
        tellRequest.proposed(proposed);
        return proposed;
    }
}
