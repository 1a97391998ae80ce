package cn.govshare.approval.delegation;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with an act on a delegation.
public enum DelegationProblem implements ProblemCode {
    NOT_FOUND("request-delegation/not-found", 404, "", "没有该委托", "No such delegation"),
    NOT_SENSIBLE("request-delegation/not-sensible", 422, "17", "委托内容有误", "The delegation makes no sense");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    DelegationProblem(String code, int status, String article, String zh, String en) {
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
