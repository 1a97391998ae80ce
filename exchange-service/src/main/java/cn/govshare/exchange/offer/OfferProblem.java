package cn.govshare.exchange.offer;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What is wrong with the entry that is asked for.
public enum OfferProblem implements StatedProblem {
    NOT_PUBLISHED("data-set/not-published", 404, "7", "信息资源未发布", "Resource not published");

    private final Problem problem;

    OfferProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
