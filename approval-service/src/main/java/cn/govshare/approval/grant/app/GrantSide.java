package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;

/// For which party an actor acts on a grant.
final class GrantSide {
    private GrantSide() {}

    /// @throws Forbidden when the actor decides for none of the parties
    static GrantParty of(AccessGrant grant, Actor actor) {
        if (actor.isAnyOf(Role.APPROVER, Role.DEPARTMENT_HEAD)) {
            if (actor.belongsTo(grant.provider())) {
                return GrantParty.PROVIDER;
            }
            if (actor.belongsTo(grant.consumer())) {
                return GrantParty.CONSUMER;
            }
        }
        if (actor.is(Role.PLATFORM_OPERATOR)) {
            return GrantParty.BUREAU;
        }
        throw new Forbidden(
                CommonProblem.FOREIGN_DEPARTMENT,
                Text.of(
                        "只有授权双方的审批人、负责人或市大数据管理局可以办理。",
                        "Only an approver or the head of one of the parties, or the bureau, may do this."));
    }
}
