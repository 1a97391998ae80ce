package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// The input can't be read as what it should be.
public final class MalformedInput extends GovShareProblem {
    public MalformedInput(ProblemCode code, Text detail) {
        super(code, detail, List.of());
    }

    public MalformedInput(ProblemCode code, Text detail, List<Fault> faults) {
        super(code, detail, faults);
    }
}
