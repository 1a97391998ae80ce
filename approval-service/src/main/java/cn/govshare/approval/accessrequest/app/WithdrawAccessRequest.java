package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consumer takes its request back before the reply.
@Component
@Article("17")
public class WithdrawAccessRequest {
    private final ReadAccessRequest readAccessRequest;
    private final AccessRequests requests;
    private final StatutoryClock statutoryClock;
    private final AuditTrail trail;

    WithdrawAccessRequest(
            ReadAccessRequest readAccessRequest,
            AccessRequests requests,
            StatutoryClock statutoryClock,
            AuditTrail trail) {
        this.readAccessRequest = readAccessRequest;
        this.requests = requests;
        this.statutoryClock = statutoryClock;
        this.trail = trail;
    }

    @Transactional
    public AccessRequest withdraw(UUID id, Actor actor) {
        if (!actor.belongsTo(readAccessRequest.read(id, actor).consumer())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有提出申请的部门可以撤回申请。", "Only the department that asked withdraws its request."));
        }
        statutoryClock.lapse(Duty.REPLY_CONDITIONAL, id);
        var withdrawn = readAccessRequest.read(id, actor).withdraw();
        requests.save(withdrawn);
        trail.record(AuditDraft.of("approval.access-request.withdraw", actor)
                .resource(withdrawn.resource(), withdrawn.revision())
                .subject(id.toString())
                .article("17")
                .done());
        return withdrawn;
    }
}
