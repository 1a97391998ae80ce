package cn.govshare.catalog.source;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a call about sources.
public enum SourceProblem implements ProblemCode {
    NO_SUCH_DATUM("source/no-such-datum", "没有该信息项", "No such datum"),
    ONE_DEPARTMENT_ONLY("source/one-department-only", "仅涉及一个部门", "One department only"),
    NOT_A_HOLDER("source/not-a-holder", "不是数据持有部门", "Not a holder of the datum");

    private final String code;
    private final Text title;

    SourceProblem(String code, String zh, String en) {
        this.code = code;
        this.title = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String article() {
        return "4(3)";
    }

    @Override
    public Text title() {
        return title;
    }
}
