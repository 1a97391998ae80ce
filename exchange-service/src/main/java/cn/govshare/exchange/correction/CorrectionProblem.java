package cn.govshare.exchange.correction;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// Why a correction can't be taken or acknowledged.
public enum CorrectionProblem implements ProblemCode {
    NO_SUCH_CORRECTION("correction/not-found", 404, "19", "没有该更正", "No such correction"),
    ACKNOWLEDGED_ALREADY("correction/acknowledged-already", 409, "19", "已回执", "Acknowledged already");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    CorrectionProblem(String code, int status, String article, String zh, String en) {
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
