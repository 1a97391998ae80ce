package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
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

    /// The request as it stands, for one who may decide about it.
    ///
    /// @throws Forbidden when the actor is not of the provider, or submitted it himself
    AccessRequest seenByDecider(UUID id, Actor actor) {
        var seen = readAccessRequest.read(id, actor);
        if (!actor.belongsTo(seen.provider()) || !actor.isAnyOf(Role.APPROVER, Role.DEPARTMENT_HEAD)) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有数据提供部门的审批人或负责人可以办理。", "Only an approver or the head of the provider may do this."));
        }
        refuseOwn(actor, seen.submittedBy());
        return seen;
    }

    /// Nobody decides his own request or his own proposal.
    ///
    /// @throws Forbidden when it is the actor's own
    static void refuseOwn(Actor actor, String author) {
        if (actor.name().equals(author)) {
            throw new Forbidden(
                    AccessRequestProblem.OWN_REQUEST,
                    Text.of("不得审定本人提出的申请或拟答复。", "Nobody decides his own request or proposal."));
        }
    }

    /// The request as it is once its deadline is met, which may have made it late. Runs in the reply's transaction.
    ///
    /// @throws Forbidden when the actor is not of the provider, or submitted it himself
    @Article("17")
    AccessRequest take(UUID id, Actor actor) {
        var seen = seenByDecider(id, actor);
        if (!seen.status().isOpen()) {
            seen.mustAwaitReply();
        }
        statutoryClock.meet(Duty.REPLY_CONDITIONAL, id);
        return readAccessRequest.read(id, actor);
    }
}
