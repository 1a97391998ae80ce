package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;

/// The provider does not agree and says why and on what basis.
///
/// @param basis the provision that the refusal rests on, as document and article
/// @throws PolicyViolation when it does not say both
@Article("17")
public record Refusal(String reasons, String basis) implements Reply {
    public Refusal {
        reasons = reasons.strip();
        basis = basis.strip();
        var faults = new ArrayList<Fault>();
        if (reasons.isEmpty()) {
            var text = Text.of("不同意共享的,请说明理由。", "Say why you refuse.");
            faults.add(new Fault("/reasons", "reasons-missing", text, "17"));
        }
        if (basis.isEmpty()) {
            var text = Text.of("不同意共享的,请写明依据(文件及条款)。", "Cite what the refusal rests on: document and article.");
            faults.add(new Fault("/basis", "basis-missing", text, "17"));
        }
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    AccessRequestProblem.REASONS_MISSING,
                    Text.of("不同意共享的,请说明理由和依据。", "A refusal states its reasons and its basis."),
                    List.copyOf(faults));
        }
    }
}
