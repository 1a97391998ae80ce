package cn.govshare.exchange.download;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// Why a download does not begin.
public enum DownloadProblem implements ProblemCode {
    BUSY("download/busy", 503, "", "下载繁忙,请稍后重试", "Too many downloads now");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    DownloadProblem(String code, int status, String article, String zh, String en) {
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
