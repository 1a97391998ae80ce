package cn.govshare.kit.inbox;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

enum OperationsProblem implements StatedProblem {
    NO_SUCH_READER("operations/no-such-reader", 404, "没有该读取器", "No such reader"),
    NOT_REBUILDABLE("operations/not-rebuildable", 409, "不可重建", "Can't be rebuilt"),
    NO_SUCH_DEAD_LETTER("operations/no-such-dead-letter", 404, "没有该死信", "No such dead letter"),
    NOT_MENDED("operations/not-mended", 409, "原因尚未消除", "Cause not mended");

    private final Problem problem;

    OperationsProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
