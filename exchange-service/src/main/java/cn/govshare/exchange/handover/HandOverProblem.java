package cn.govshare.exchange.handover;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why data does not come to its end.
public enum HandOverProblem implements StatedProblem {
    BROKEN_OFF("download/broken-off", 503, "", "下载中断", "Download broken off");

    private final Problem problem;

    HandOverProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
