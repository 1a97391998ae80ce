package cn.govshare.catalog.need.app;

import cn.govshare.catalog.casebook.CaseProblem;
import cn.govshare.catalog.casebook.CatalogCase;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;

/// What steps of different cases have in common.
final class Cases {
    private Cases() {}

    /// @throws Forbidden when it is the case of another department
    static void mustBeOf(CatalogCase each, Actor actor) {
        if (!actor.belongsTo(each.department())) {
            throw new Forbidden(
                    CaseProblem.NOT_YOURS, Text.of("只有提交部门可以进行此操作。", "Only the department that filed it does this."));
        }
    }
}
