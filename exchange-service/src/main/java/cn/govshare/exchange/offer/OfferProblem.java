package cn.govshare.exchange.offer;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// What is wrong with the entry that is asked for.
public enum OfferProblem implements ProblemCode {
    NOT_PUBLISHED("data-set/not-published", 404, "7", "信息资源未发布", "Resource not published");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    OfferProblem(String code, int status, String article, String zh, String en) {
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
