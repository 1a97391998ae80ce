package cn.govshare.kit.outbox;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

enum OutboxProblem implements ProblemCode {
    EVENT_TOO_LARGE("event/too-large", 422, "内容过多", "Too much content");

    private final String code;
    private final int status;
    private final Text title;

    OutboxProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
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
        return "";
    }

    @Override
    public Text title() {
        return title;
    }
}
