package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// The act does not fit the present state, or somebody else was faster.
public final class Conflict extends GovShareProblem {
    public Conflict(ProblemCode code, Text detail) {
        super(code, detail, List.of());
    }

    public Conflict(ProblemCode code, Text detail, List<Fault> faults) {
        super(code, detail, faults);
    }
}
