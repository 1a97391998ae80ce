package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationProblem;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.Side;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads one negotiation for a side of it or a supervisor; to all others it does not exist.
@Component
public class ReadNegotiation {
    private final Negotiations negotiations;

    ReadNegotiation(Negotiations negotiations) {
        this.negotiations = negotiations;
    }

    /// @throws NotFound when there is none, or not for the actor
    public Negotiation read(UUID id, Actor actor) {
        return seen(id, negotiations.find(id), actor);
    }

    /// The dispute for a change, locked until the end of the transaction.
    Negotiation lock(UUID id, Actor actor) {
        return seen(id, negotiations.lock(id), actor);
    }

    private static Negotiation seen(UUID id, Optional<Negotiation> found, Actor actor) {
        return found.filter(each -> Visibility.of(actor).covers(each.consumer(), each.provider()))
                .orElseThrow(() -> new NotFound(
                        NegotiationProblem.NOT_FOUND,
                        Text.of("没有编号为 %s 的协商事项。", "There is no negotiation %s.")
                                .with(id)));
    }

    /// The side that the actor speaks for. For the provider its approvers and its head speak, for the consumer its
    /// clerks too.
    ///
    /// @throws Forbidden when he speaks for neither
    Side side(Negotiation negotiation, Actor actor) {
        return negotiation
                .sideOf(actor.department())
                .filter(side -> side == Side.CONSUMER || actor.isAnyOf(Role.APPROVER, Role.DEPARTMENT_HEAD))
                .orElseThrow(() -> new Forbidden(
                        CommonProblem.FOREIGN_DEPARTMENT,
                        Text.of(
                                "只有协商双方可以办理;数据提供部门由审批人或负责人办理。",
                                "Only the two sides act; for the provider an approver or the head.")));
    }
}
