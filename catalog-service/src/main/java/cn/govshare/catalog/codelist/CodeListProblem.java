package cn.govshare.catalog.codelist;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a call about code lists.
public enum CodeListProblem implements StatedProblem {
    NO_SUCH_LIST("code-list/no-such-list", 404, "没有该代码表", "No such code list"),
    BREAKS_RULES("code-list/breaks-rules", 422, "代码表不符合规定", "The code list breaks rules"),
    OTHER_CONTENT("code-list/other-content", 409, "该版次已有不同内容", "The edition has other content"),
    NOT_THE_KEEPER("code-list/not-the-keeper", 403, "不是该代码表的维护部门", "Not the keeper of the list");

    private final Problem problem;

    CodeListProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "21", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
