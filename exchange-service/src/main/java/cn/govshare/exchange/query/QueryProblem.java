package cn.govshare.exchange.query;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// Why a query is not answered.
public enum QueryProblem implements ProblemCode {
    BAD_KEYS("query/bad-keys", 400, "16", "查询条件有误", "Bad search values"),
    TOO_SLOW("query/too-slow", 503, "", "查询超时", "Query took too long");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    QueryProblem(String code, int status, String article, String zh, String en) {
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
