package cn.govshare.exchange.download;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a download does not begin, or nothing is told of it.
public enum DownloadProblem implements StatedProblem {
    BUSY("download/busy", 503, "", "下载繁忙,请稍后重试", "Too many downloads now"),
    NO_MANIFEST("download/no-manifest", 404, "22", "没有该下载的清单", "No such manifest");

    private final Problem problem;

    DownloadProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
