package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// The provider does not agree and says why.
///
/// @throws PolicyViolation when it does not say why
public record Refusal(String reasons) implements Reply {
    public Refusal {
        reasons = reasons.strip();
        if (reasons.isEmpty()) {
            var text = Text.of("不同意共享的,请说明理由。", "Say why you refuse.");
            throw new PolicyViolation(
                    AccessRequestProblem.REASONS_MISSING,
                    text,
                    List.of(new Fault("/reasons", "reasons-missing", text, "17")));
        }
    }
}
