package cn.govshare.audit.verification;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a verification can't be begun or shown.
public enum VerificationProblem implements StatedProblem {
    RUNNING("audit/verification-running", 409, "校验正在进行", "A verification is running"),
    NO_SUCH_VERIFICATION("audit/no-such-verification", 404, "没有该次校验", "No such verification");

    private final Problem problem;

    VerificationProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "24", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
