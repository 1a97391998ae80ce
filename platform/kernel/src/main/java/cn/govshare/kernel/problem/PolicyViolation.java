package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// The act is understood but a rule of the regulation forbids it.
public final class PolicyViolation extends GovShareProblem {
    public PolicyViolation(ProblemCode code, Text detail) {
        super(code, detail, List.of());
    }

    public PolicyViolation(ProblemCode code, Text detail, List<Fault> faults) {
        super(code, detail, faults);
    }
}
