package cn.govshare.catalog.jointcatalog;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a call about base and theme catalogs.
public enum JointCatalogProblem implements StatedProblem {
    NO_SUCH_CATALOG("joint-catalog/no-such-catalog", 404, "没有该目录", "No such catalog"),
    CHANGED_MEANWHILE("joint-catalog/changed-meanwhile", 409, "目录信息已被他人修改", "Changed meanwhile"),
    BASE_IS_FIXED("joint-catalog/base-is-fixed", 422, "基础信息目录不可更改", "Base catalogs do not change"),
    BREAKS_RULES("joint-catalog/breaks-rules", 422, "牵头和参与部门有误", "Lead or members break rules");

    private final Problem problem;

    JointCatalogProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "11", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
