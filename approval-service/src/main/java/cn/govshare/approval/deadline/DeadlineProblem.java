package cn.govshare.approval.deadline;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with an act on a dated duty.
public enum DeadlineProblem implements StatedProblem {
    NOT_FOUND("deadline/not-found", 404, "", "没有该法定期限", "No such deadline"),
    CLOSED("deadline/closed", 409, "17", "该事项已办结", "The duty is closed"),
    OVERDUE("deadline/overdue", 409, "17", "已经逾期,期限不能再变更", "Overdue: the date can't be moved any more"),
    NOT_PAUSED("deadline/not-paused", 409, "17", "期限未中止", "The deadline is not paused"),
    PAUSED("deadline/paused", 409, "17", "期限已中止", "The deadline is paused"),
    PAUSE_NOT_FORESEEN("deadline/pause-not-foreseen", 422, "17", "规则未规定可以中止", "The rules know no pause"),
    PAUSED_BEFORE("deadline/paused-before", 422, "17", "只能一次性告知补正", "It was paused before"),
    EXTENSION_NOT_FORESEEN("deadline/extension-not-foreseen", 422, "17", "规则未规定可以延期", "The rules know no extension"),
    EXTENSION_TOO_LONG("deadline/extension-too-long", 422, "17", "延期超过规定", "The extension is too long"),
    EXTENSION_NOT_ASKED("deadline/extension-not-asked", 404, "17", "没有待批复的延期申请", "No extension is asked for"),
    EXTENSION_ASKED("deadline/extension-asked", 409, "17", "已有待批复的延期申请", "An extension is asked for already"),
    FEED_NOT_FOUND("deadline/feed-not-found", 404, "17", "没有该日历订阅", "No such feed"),
    FEED_CALLED_TOO_OFTEN("deadline/feed-called-too-often", 429, "17", "日历订阅读取过于频繁", "The feed is read too often"),
    OWN_EXTENSION("deadline/own-extension", 403, "17", "不得批复本人的延期申请", "One's own request for more time"),
    EXTENSION_DECIDED("deadline/extension-decided", 409, "17", "延期申请已批复", "The extension is decided"),
    KEPT_BY_ITS_CASE("deadline/kept-by-its-case", 409, "17", "该期限随所属事项办结", "Its own case closes the deadline"),
    BREAKS_RULES("deadline/breaks-rules", 422, "9", "登记的期限不符合要求", "The duty breaks rules"),
    EXTENDED_BEFORE("deadline/extended-before", 422, "17", "已经延期", "It was extended before");

    private final Problem problem;

    DeadlineProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
