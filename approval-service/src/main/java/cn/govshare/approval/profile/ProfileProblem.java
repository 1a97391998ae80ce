package cn.govshare.approval.profile;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with a rule profile.
public enum ProfileProblem implements StatedProblem {
    NOT_FOUND("rule-profile/not-found", 404, "", "没有该规则版本", "No such rule profile"),
    BREAKS_RULES("rule-profile/breaks-rules", 422, "17", "规则版本不符合要求", "The rule profile breaks rules"),
    NOT_IN_FORCE_YET("rule-profile/not-in-force-yet", 422, "17", "规则版本尚未施行", "The rule profile is not in force yet"),
    DAY_IS_PAST("rule-profile/day-is-past", 422, "17", "启用日不能早于今天", "The first day lies in the past");

    private final Problem problem;

    ProfileProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
