package cn.govshare.audit.inquiry;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// What can be wrong with a question to the trail.
public enum InquiryProblem implements StatedProblem {
    UNANSWERABLE("audit/unanswerable", 400, "", "查询条件有误", "Criteria that can't be read"),
    TOO_WIDE("audit/too-wide", 422, "24", "查询范围过大", "The question is too wide"),
    NO_SUCH_CASE("audit/no-such-case", 404, "24", "没有该办理事项", "No such case"),
    NO_SUCH_QUESTION("audit/no-such-question", 404, "24", "没有该查询", "No such question"),
    NOT_YOUR_QUESTION("audit/not-your-question", 403, "24", "不是本人保存的查询", "Another person's question"),
    NOT_BY_PERSON("audit/not-by-person", 403, "24", "不能按人员查询", "Not by person"),
    NO_SUCH_ENTRY("audit/no-such-entry", 404, "24", "没有该审计记录", "No such record");

    private final Problem problem;

    InquiryProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }

    /// The refusal of a question with all its faults.
    public static MalformedInput unanswerable(List<Fault> faults) {
        return new MalformedInput(
                UNANSWERABLE,
                Text.of("共 %s 个查询条件有误,请逐一更正后重试。", "%s criteria can't be read; mend each and ask again.")
                        .with(faults.size()),
                faults);
    }
}
