package cn.govshare.catalog.source;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a call about sources.
public enum SourceProblem implements StatedProblem {
    NO_SUCH_DATUM("source/no-such-datum", "没有该信息项", "No such datum"),
    ONE_DEPARTMENT_ONLY("source/one-department-only", "仅涉及一个部门", "One department only"),
    NOT_A_HOLDER("source/not-a-holder", "不是数据持有部门", "Not a holder of the datum");

    private final Problem problem;

    SourceProblem(String code, String zh, String en) {
        this.problem = new Problem(code, 422, "4(3)", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
