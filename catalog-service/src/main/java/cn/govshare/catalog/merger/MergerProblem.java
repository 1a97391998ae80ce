package cn.govshare.catalog.merger;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a call about mergers.
public enum MergerProblem implements StatedProblem {
    NO_SUCH_MERGER("department-merger/no-such-merger", 404, "没有该撤并事项", "No such merger"),
    FOUR_EYES("department-merger/four-eyes", 403, "须由他人复核", "A second person is needed"),
    NOT_IN_THIS_STATE("department-merger/not-in-this-state", 409, "当前状态不能办理", "Not in this state"),
    IN_A_MERGER("department-merger/in-a-merger", 409, "该部门已有未完成的撤并事项", "In a merger already"),
    CHANGED_MEANWHILE("department-merger/changed-meanwhile", 409, "撤并事项已被他人修改", "Changed meanwhile"),
    BREAKS_RULES("department-merger/breaks-rules", 422, "撤并事项填写有误", "The merger breaks rules"),
    STANDS_IN_THE_WAY("department-merger/stands-in-the-way", 422, "存在须先处理的事项", "Something stands in the way");

    private final Problem problem;

    MergerProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "27", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
