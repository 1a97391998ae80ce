package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// The actor may not do this.
public final class Forbidden extends GovShareProblem {
    public Forbidden(ProblemCode code, Text detail) {
        super(code, detail, List.of());
    }

    public Forbidden(ProblemCode code, Text detail, List<Fault> faults) {
        super(code, detail, faults);
    }
}
