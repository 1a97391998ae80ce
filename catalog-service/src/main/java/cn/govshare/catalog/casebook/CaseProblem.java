package cn.govshare.catalog.casebook;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a step in any case of the catalog.
public enum CaseProblem implements StatedProblem {
    NO_SUCH_CASE("case/no-such-case", 404, "没有该事项", "No such case"),
    NOT_IN_THIS_STATE("case/not-in-this-state", 409, "当前状态不允许此操作", "Not in this state"),
    CHANGED_MEANWHILE("case/changed-meanwhile", 409, "事项已被他人处理", "Changed meanwhile"),
    NOT_YOURS("case/not-yours", 403, "不是本部门的事项", "Not your department's");

    private final Problem problem;

    CaseProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }

    /// That a case can't take this step now.
    ///
    /// @param label how the case stands
    public static Conflict notInThisState(String number, Text label) {
        return new Conflict(
                NOT_IN_THIS_STATE,
                Text.of(
                        "%s 处于“%s”状态,不能进行此操作。".formatted(number, label.zh()),
                        "%s is “%s”; this can't be done now.".formatted(number, label.en())));
    }
}
