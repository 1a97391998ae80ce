package cn.govshare.kit.outbox;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

enum OutboxProblem implements StatedProblem {
    EVENT_TOO_LARGE("event/too-large", 422, "内容过多", "Too much content");

    private final Problem problem;

    OutboxProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
