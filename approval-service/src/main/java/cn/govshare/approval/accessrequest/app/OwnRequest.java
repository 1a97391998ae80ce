package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands a request to the department that made it or that filed it.
@Component
class OwnRequest {
    private final ReadAccessRequest readAccessRequest;

    OwnRequest(ReadAccessRequest readAccessRequest) {
        this.readAccessRequest = readAccessRequest;
    }

    /// @throws Forbidden when the actor is of neither
    AccessRequest read(UUID id, Actor actor) {
        var request = readAccessRequest.read(id, actor);
        var filedBy = request.filedBy();
        if (!actor.belongsTo(request.consumer()) && (filedBy == null || !actor.belongsTo(filedBy))) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有提出申请的部门可以办理。", "Only the department that asked may do this."));
        }
        return request;
    }
}
