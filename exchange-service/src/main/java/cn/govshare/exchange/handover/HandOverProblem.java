package cn.govshare.exchange.handover;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// Why data does not come to its end.
public enum HandOverProblem implements ProblemCode {
    BROKEN_OFF("download/broken-off", 503, "", "下载中断", "Download broken off");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    HandOverProblem(String code, int status, String article, String zh, String en) {
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
