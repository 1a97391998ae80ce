package cn.govshare.exchange.correction;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a correction can't be taken or acknowledged.
public enum CorrectionProblem implements StatedProblem {
    NO_SUCH_CORRECTION("correction/not-found", 404, "19", "没有该更正", "No such correction"),
    ACKNOWLEDGED_ALREADY("correction/acknowledged-already", 409, "19", "已回执", "Acknowledged already");

    private final Problem problem;

    CorrectionProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
