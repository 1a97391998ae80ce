package cn.govshare.exchange.challenge;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a challenge can't be raised or acted on.
public enum ChallengeProblem implements StatedProblem {
    NO_SUCH_CHALLENGE("data-challenge/not-found", 404, "19", "没有该疑义", "No such challenge"),
    BREAKS_RULES("data-challenge/breaks-rules", 422, "19", "疑义不符合规定", "The challenge breaks rules"),
    ALREADY_RAISED("data-challenge/already-raised", 409, "19", "已提出相同疑义", "Raised already"),
    NOT_OPEN_FOR_THAT("data-challenge/not-open-for-that", 409, "19", "当前状态不能如此办理", "Not open for that"),
    NOT_THE_VERIFIER("data-challenge/not-the-verifier", 403, "19", "不由本部门校核", "Not yours to verify"),
    NOT_THE_PROVIDER("data-challenge/not-the-provider", 403, "19", "只有数据提供部门可以更正", "Only the provider corrects"),
    NOT_THE_CHALLENGER("data-challenge/not-the-challenger", 403, "19", "不是提出部门", "Not raised by you"),
    FORWARDED_IN_A_CIRCLE("data-challenge/forwarded-in-a-circle", 422, "19", "不能循环转办", "Forwarded in a circle"),
    UNKNOWN_DEPARTMENT("data-challenge/unknown-department", 422, "19", "没有该部门", "No such department"),
    NOT_CORRECTED("data-challenge/not-corrected", 422, "19", "数据尚未更正", "The data is not corrected yet"),
    BAD_CORRECTION("data-challenge/bad-correction", 422, "18", "更正内容不合格", "The correction does not fit"),
    RECORD_ERASED("data-challenge/record-erased", 409, "22", "记录内容已清除", "The record is erased"),
    BAD_FILE("data-challenge/bad-file", 422, "19", "附件不合格", "The file does not fit"),
    BAD_CSV("data-challenge/bad-csv", 400, "19", "CSV 内容有误", "The CSV is at fault");

    private final Problem problem;

    ChallengeProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
