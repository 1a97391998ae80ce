package cn.govshare.exchange.download;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a download does not begin.
public enum DownloadProblem implements StatedProblem {
    BUSY("download/busy", 503, "", "下载繁忙,请稍后重试", "Too many downloads now");

    private final Problem problem;

    DownloadProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
