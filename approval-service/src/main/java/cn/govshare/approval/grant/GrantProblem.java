package cn.govshare.approval.grant;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with an act on a grant.
public enum GrantProblem implements StatedProblem {
    NOT_FOUND("access-grant/not-found", 404, "", "没有该授权", "No such grant"),
    NOT_IN_FORCE("access-grant/not-in-force", 409, "17", "授权已不再有效", "The grant is no longer in force"),
    SUSPENDED_ALREADY("access-grant/suspended-already", 409, "17", "授权已被暂停", "Suspended already"),
    NOT_SUSPENDED("access-grant/not-suspended", 409, "17", "授权未被暂停", "Not suspended"),
    NOT_NARROWER("access-grant/not-narrower", 422, "18", "不是缩小范围", "Not narrower"),
    NARROWING_BREAKS_RULES("access-grant/narrowing-breaks-rules", 422, "18", "缩小范围不符合规定", "The narrowing breaks rules"),
    NOT_LONGER("access-grant/not-longer", 422, "17", "不是续期", "Not a renewal"),
    SUPPLIED_ALREADY("access-grant/supplied-already", 409, "18", "已开始提供数据", "Supply has begun already");

    private final Problem problem;

    GrantProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
