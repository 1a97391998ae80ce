package cn.govshare.audit.checkpoint;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why something of the log can't be shown or proved.
public enum CheckpointProblem implements StatedProblem {
    NOTHING_SIGNED("audit/nothing-signed", 404, "尚无已签名的检查点", "Nothing is signed yet"),
    NO_SUCH_TILE("audit/no-such-tile", 404, "没有该数据块", "No such tile"),
    NO_SUCH_CHECKPOINT("audit/no-such-checkpoint", 404, "没有该检查点", "No such checkpoint"),
    NO_SUCH_ENTRY("audit/no-such-entry", 404, "没有该审计记录", "No such record"),
    NOT_SEALED("audit/not-sealed", 409, "记录尚未进入检查点", "The record is not under a checkpoint yet"),
    NOT_EARLIER("audit/not-earlier", 400, "起始大小应不大于终止大小", "The earlier size is to be the smaller one");

    private final Problem problem;

    CheckpointProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "24", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
