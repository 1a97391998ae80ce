package cn.govshare.audit.retention;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with archiving and pruning.
public enum RetentionProblem implements StatedProblem {
    NO_SUCH_MONTH("retention/no-such-month", 404, "没有该月的审计记录", "No records of this month"),
    MONTH_NOT_OVER("retention/month-not-over", 409, "该月尚未结束", "The month is not over"),
    ARCHIVED_BEFORE("retention/archived-before", 409, "该月已归档", "Archived before"),
    NOT_ARCHIVED("retention/not-archived", 409, "该月尚未归档", "Not archived yet"),
    ARCHIVE_DAMAGED("retention/archive-damaged", 409, "归档文件缺失或与摘要不符", "The archive is missing or damaged"),
    TOO_YOUNG("retention/too-young", 409, "尚在保存期内", "Still to be kept"),
    NOT_THE_OLDEST("retention/not-the-oldest", 409, "应先清理更早的月份", "Earlier months go first"),
    PRUNED_BEFORE("retention/pruned-before", 409, "该月已清理", "Pruned before"),
    ASKED_BEFORE("retention/asked-before", 409, "该月已有清理申请", "Asked for before"),
    NOT_ASKED("retention/not-asked", 409, "该月没有清理申请", "Nobody asked for it"),
    SAME_PERSON("retention/same-person", 403, "须由另一人批准", "Another person must approve"),
    NOT_WITNESSED("retention/not-witnessed", 409, "尚未签名见证", "Not signed and witnessed yet"),
    LOG_CONTRADICTS("retention/log-contradicts", 409, "记录与日志不符,不能归档", "The records contradict the log");

    private final Problem problem;

    RetentionProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "24", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
