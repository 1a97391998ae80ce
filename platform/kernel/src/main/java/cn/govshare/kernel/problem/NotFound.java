package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// There is no such thing, or none that the actor may know of: both look the same.
public final class NotFound extends GovShareProblem {
    public NotFound(ProblemCode code, Text detail) {
        super(code, detail, List.of());
    }

    public NotFound(ProblemCode code, Text detail, List<Fault> faults) {
        super(code, detail, faults);
    }
}
