package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with an act on an access request.
public enum AccessRequestProblem implements ProblemCode {
    NOT_FOUND("access-request/not-found", 404, "", "没有该共享申请", "No such access request"),
    BREAKS_RULES("access-request/breaks-rules", 422, "17", "共享申请不符合规定", "The access request breaks rules"),
    NOT_OPEN_FOR_REPLY("access-request/not-open-for-reply", 409, "17", "共享申请已办结", "Not open for reply"),
    REASONS_MISSING("access-request/reasons-missing", 422, "17", "未说明不同意的理由", "A refusal states its reasons"),
    CONSENT_BREAKS_RULES("access-request/consent-breaks-rules", 422, "17", "不能作出该同意答复", "The consent breaks rules");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    AccessRequestProblem(String code, int status, String article, String zh, String en) {
        this.code = code;
        this.status = status;
        this.article = article;
        this.title = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String article() {
        return article;
    }

    @Override
    public Text title() {
        return title;
    }
}
