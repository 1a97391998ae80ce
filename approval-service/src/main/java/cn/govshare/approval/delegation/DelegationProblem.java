package cn.govshare.approval.delegation;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with an act on a delegation.
public enum DelegationProblem implements StatedProblem {
    NOT_FOUND("request-delegation/not-found", 404, "", "没有该委托", "No such delegation"),
    NOT_SENSIBLE("request-delegation/not-sensible", 422, "17", "委托内容有误", "The delegation makes no sense");

    private final Problem problem;

    DelegationProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
