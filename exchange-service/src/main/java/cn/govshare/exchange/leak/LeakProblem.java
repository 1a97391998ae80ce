package cn.govshare.exchange.leak;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a file can't be traced.
public enum LeakProblem implements StatedProblem {
    TOO_LARGE("leak/too-large", 413, "18", "文件过大", "File too large");

    private final Problem problem;

    LeakProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
