package cn.govshare.kit.inbox;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

enum OperationsProblem implements ProblemCode {
    NO_SUCH_READER("operations/no-such-reader", 404, "没有该读取器", "No such reader"),
    NOT_REBUILDABLE("operations/not-rebuildable", 409, "不可重建", "Can't be rebuilt"),
    NO_SUCH_DEAD_LETTER("operations/no-such-dead-letter", 404, "没有该死信", "No such dead letter"),
    NOT_MENDED("operations/not-mended", 409, "原因尚未消除", "Cause not mended");

    private final String code;
    private final int status;
    private final Text title;

    OperationsProblem(String code, int status, String zh, String en) {
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
