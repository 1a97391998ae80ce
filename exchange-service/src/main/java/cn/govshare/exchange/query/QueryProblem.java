package cn.govshare.exchange.query;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a query is not answered.
public enum QueryProblem implements StatedProblem {
    BAD_KEYS("query/bad-keys", 400, "16", "查询条件有误", "Bad search values"),
    TOO_SLOW("query/too-slow", 503, "", "查询超时", "Query took too long");

    private final Problem problem;

    QueryProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
