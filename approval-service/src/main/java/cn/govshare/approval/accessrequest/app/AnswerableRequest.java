package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands a request to the one who is to reply, with the clock stopped.
@Component
class AnswerableRequest {
    private final ReadAccessRequest readAccessRequest;
    private final StatutoryClock statutoryClock;

    AnswerableRequest(ReadAccessRequest readAccessRequest, StatutoryClock statutoryClock) {
        this.readAccessRequest = readAccessRequest;
        this.statutoryClock = statutoryClock;
    }

    /// The request as it is once its deadline is met, which may have made it late. Runs in the reply's transaction.
    ///
    /// @throws Forbidden when the actor is not of the provider
    @Article("17")
    AccessRequest take(UUID id, Actor actor) {
        var seen = readAccessRequest.read(id, actor);
        if (!actor.belongsTo(seen.provider()) || !actor.isAnyOf(Role.APPROVER, Role.DEPARTMENT_HEAD)) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有数据提供部门的审批人或负责人可以答复。", "Only an approver or the head of the provider replies."));
        }
        statutoryClock.meet(Duty.REPLY_CONDITIONAL, id);
        return readAccessRequest.read(id, actor);
    }
}
