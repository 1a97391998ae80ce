package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.GrantProblem;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads one grant for a party to it or a supervisor; to all others it does not exist.
@Component
public class ReadGrant {
    private final AccessGrants grants;

    ReadGrant(AccessGrants grants) {
        this.grants = grants;
    }

    /// The grant for what only its consumer asks.
    ///
    /// @throws Forbidden when the actor is not of the consumer
    public AccessGrant readByConsumer(UUID id, Actor actor) {
        var grant = read(id, actor);
        if (!actor.belongsTo(grant.consumer())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有数据使用部门可以申请续期。", "Only the consumer asks for the renewal of its grant."));
        }
        return grant;
    }

    public AccessGrant read(UUID id, Actor actor) {
        return grants.find(id)
                .filter(grant -> Visibility.of(actor).covers(grant.consumer(), grant.provider()))
                .orElseThrow(() -> new NotFound(
                        GrantProblem.NOT_FOUND,
                        Text.of("没有编号为 %s 的授权。", "There is no grant %s.").with(id)));
    }
}
