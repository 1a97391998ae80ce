package cn.govshare.audit.verification;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// Why a verification can't be begun or shown.
public enum VerificationProblem implements ProblemCode {
    RUNNING("audit/verification-running", 409, "校验正在进行", "A verification is running"),
    NO_SUCH_VERIFICATION("audit/no-such-verification", 404, "没有该次校验", "No such verification");

    private final String code;
    private final int status;
    private final Text title;

    VerificationProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.title = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String article() {
        return "24";
    }

    @Override
    public Text title() {
        return title;
    }
}
