package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a call about legal grounds and the duties that their changes open.
public enum LegalBasisProblem implements StatedProblem {
    NO_SUCH_GROUND("legal-ground/no-such-ground", 404, "没有该依据", "No such ground"),
    NO_SUCH_DUTY("legal-ground/no-such-duty", 404, "没有该项更新义务", "No such duty"),
    KNOWN_ALREADY("legal-ground/known-already", 409, "该依据已登记", "Known already"),
    ENDED("legal-ground/ended", 409, "该依据已废止", "The ground has ended"),
    DUTY_CLOSED("legal-ground/duty-closed", 409, "该项更新义务已了结", "The duty is closed"),
    CHANGED_MEANWHILE("legal-ground/changed-meanwhile", 409, "内容已被他人修改", "Changed meanwhile"),
    BREAKS_RULES("legal-ground/breaks-rules", 422, "依据登记有误", "The ground breaks rules");

    private final Problem problem;

    LegalBasisProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "9", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
