package cn.govshare.catalog.department;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a call about departments.
public enum DepartmentProblem implements StatedProblem {
    NO_SUCH_DEPARTMENT("department/no-such-department", 404, "没有该部门", "No such department"),
    CHANGED_MEANWHILE("department/changed-meanwhile", 409, "部门信息已被他人修改", "Changed meanwhile"),
    DISSOLVED("department/dissolved", 409, "部门已撤并", "The department is no more"),
    POSTS_BREAK_RULES("department/posts-break-rules", 422, "岗位登记不符合规定", "The posts break rules");

    private final Problem problem;

    DepartmentProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
