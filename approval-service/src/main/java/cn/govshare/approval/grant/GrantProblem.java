package cn.govshare.approval.grant;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with an act on a grant.
public enum GrantProblem implements ProblemCode {
    NOT_FOUND("access-grant/not-found", 404, "", "没有该授权", "No such grant"),
    NOT_IN_FORCE("access-grant/not-in-force", 409, "17", "授权已不再有效", "The grant is no longer in force");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    GrantProblem(String code, int status, String article, String zh, String en) {
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
