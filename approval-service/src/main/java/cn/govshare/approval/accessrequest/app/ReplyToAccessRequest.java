package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.ConsentTerms;
import cn.govshare.approval.accessrequest.FourEyes;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The provider's approver or head replies by himself, where his department does not want four eyes.
@Component
@Article("17")
public class ReplyToAccessRequest {
    private final AnswerableRequest answerable;
    private final ConsentToAccess consentToAccess;
    private final RefuseAccess refuseAccess;
    private final FourEyes fourEyes;

    ReplyToAccessRequest(
            AnswerableRequest answerable,
            ConsentToAccess consentToAccess,
            RefuseAccess refuseAccess,
            FourEyes fourEyes) {
        this.answerable = answerable;
        this.consentToAccess = consentToAccess;
        this.refuseAccess = refuseAccess;
        this.fourEyes = fourEyes;
    }

    /// @throws Conflict when a clerk must propose the reply first
    @Transactional
    public AccessRequest consent(UUID id, ConsentTerms terms, Actor actor) {
        return consentToAccess.consent(alone(id, actor), terms, actor);
    }

    /// @throws Conflict when a clerk must propose the reply first
    @Transactional
    public AccessRequest refuse(UUID id, Refusal refusal, Actor actor) {
        return refuseAccess.refuse(alone(id, actor), refusal, actor);
    }

    private AccessRequest alone(UUID id, Actor actor) {
        var request = answerable.take(id, actor);
        if (fourEyes.isWantedBy(request.provider())) {
            throw new Conflict(
                    AccessRequestProblem.FOUR_EYES,
                    Text.of(
                            "本部门实行双人办理:请由经办人提出拟答复,再由他人审定。",
                            "Your department wants four eyes: one proposes the reply, another decides it."));
        }
        return request;
    }
}
