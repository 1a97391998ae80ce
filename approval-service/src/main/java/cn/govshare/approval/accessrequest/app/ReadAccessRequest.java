package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads one request for a party to it or a supervisor; to all others it does not exist.
@Component
public class ReadAccessRequest {
    private final AccessRequests requests;

    ReadAccessRequest(AccessRequests requests) {
        this.requests = requests;
    }

    public AccessRequest read(UUID id, Actor actor) {
        return seen(id, requests.find(id), actor);
    }

    /// The request for something that is put with it, locked until the end of the transaction.
    AccessRequest lock(UUID id, Actor actor) {
        return seen(id, requests.lock(id), actor);
    }

    private static AccessRequest seen(UUID id, Optional<AccessRequest> found, Actor actor) {
        return found.filter(request -> Visibility.of(actor).covers(request.consumer(), request.provider())
                        || actor.department().equals(request.filedBy()))
                .orElseThrow(() -> new NotFound(
                        AccessRequestProblem.NOT_FOUND,
                        Text.of("没有编号为 %s 的共享申请。", "There is no access request %s.")
                                .with(id)));
    }
}
