package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with an act on an access request.
public enum AccessRequestProblem implements StatedProblem {
    NOT_FOUND("access-request/not-found", 404, "", "没有该共享申请", "No such access request"),
    BREAKS_RULES("access-request/breaks-rules", 422, "17", "共享申请不符合规定", "The access request breaks rules"),
    NOT_OPEN_FOR_REPLY("access-request/not-open-for-reply", 409, "17", "共享申请已办结", "Not open for reply"),
    REASONS_MISSING("access-request/reasons-missing", 422, "17", "未说明不同意的理由", "A refusal states its reasons"),
    CONSENT_BREAKS_RULES("access-request/consent-breaks-rules", 422, "17", "不能作出该同意答复", "The consent breaks rules"),
    OWN_REQUEST("access-request/own-request", 403, "17", "不得办理本人提出的事项", "Nobody decides his own request"),
    FOUR_EYES("access-request/four-eyes", 409, "17", "须先拟办再审定", "One proposes, another decides"),
    NOTHING_PROPOSED("access-request/nothing-proposed", 409, "17", "没有拟答复", "Nothing is proposed"),
    RETURNED_BEFORE("access-request/returned-before", 409, "17", "已退回补充过", "Returned before"),
    RENEWAL_ASKED("access-request/renewal-asked", 409, "17", "续期申请正在办理", "Renewal asked already"),
    RENEWAL_IS_NEGOTIATED("access-request/renewal-is-negotiated", 422, "17", "续期须协商", "The renewal is negotiated"),
    NOT_DELEGATED("access-request/not-delegated", 403, "17", "未受委托", "Not delegated"),
    TOO_MANY_ATTACHMENTS("access-request/too-many-attachments", 409, "17", "附件过多", "Too many attachments"),
    UNSUITABLE_ATTACHMENT("access-request/unsuitable-attachment", 422, "17", "附件不符合要求", "Unsuitable attachment"),
    NO_SUCH_ATTACHMENT("access-request/no-such-attachment", 404, "", "没有该附件", "No such attachment"),
    NO_SUCH_DRAFT("access-request/no-such-draft", 404, "", "没有该草稿或模板", "No such draft or template");

    private final Problem problem;

    AccessRequestProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
