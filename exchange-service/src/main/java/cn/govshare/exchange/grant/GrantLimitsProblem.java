package cn.govshare.exchange.grant;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why limits on the use of a grant are not set.
public enum GrantLimitsProblem implements StatedProblem {
    NOT_FOUND("use-limits/no-such-grant", 404, "17", "没有该授权", "No such grant"),
    NOT_THE_PROVIDER("use-limits/not-the-provider", 403, "18", "不是提供部门", "Not the provider"),
    BAD_LIMITS("use-limits/bad-limits", 400, "18", "使用限制有误", "Bad limits");

    private final Problem problem;

    GrantLimitsProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
