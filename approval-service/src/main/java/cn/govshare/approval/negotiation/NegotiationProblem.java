package cn.govshare.approval.negotiation;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with an act in a dispute.
public enum NegotiationProblem implements StatedProblem {
    NOT_FOUND("negotiation/not-found", 404, "没有该协商事项", "No such negotiation"),
    FILE_NOT_FOUND("negotiation/file-not-found", 404, "没有该材料", "No such file"),
    NOT_DISPUTABLE("negotiation/not-disputable", 422, "不属于可以协商的情形", "Nothing to negotiate"),
    ALREADY_OPEN("negotiation/already-open", 409, "已在协商", "Already being negotiated"),
    SETTLED("negotiation/settled", 409, "争议已有结果", "Settled already"),
    IN_ANOTHER_STATE("negotiation/in-another-state", 409, "协商事项状态不符", "In another state"),
    TERMS_BREAK_RULES("negotiation/terms-break-rules", 422, "方案不符合规定", "The terms break rules"),
    REASONS_MISSING("negotiation/reasons-missing", 422, "未说明理由", "Reasons are missing"),
    NOT_THE_LATEST("negotiation/not-the-latest", 409, "不是对方最新的方案", "Not the latest proposal"),
    FILE_NOT_TAKEN("negotiation/file-not-taken", 422, "材料不符合要求", "The file is not taken");

    private final Problem problem;

    NegotiationProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "17", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
