package cn.govshare.exchange.bundle;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What is wrong with a bundle.
public enum BundleProblem implements StatedProblem {
    NOT_FOUND("bundle/not-found", 404, "16", "没有该下载包", "No such bundle"),
    NOT_READY("bundle/not-ready", 409, "16", "下载包尚不可领取", "Bundle not ready"),
    OUTDATED("bundle/outdated", 409, "17", "获准范围已变更", "What is permitted has changed"),
    RANGE("bundle/range-not-satisfiable", 416, "", "范围无效", "Range not satisfiable");

    private final Problem problem;

    BundleProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
