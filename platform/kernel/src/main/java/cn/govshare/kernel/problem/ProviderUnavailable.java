package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// Something that the act needs is away for now; the same call may succeed later.
public final class ProviderUnavailable extends GovShareProblem {
    public ProviderUnavailable(ProblemCode code, Text detail) {
        super(code, detail, List.of());
    }

    public ProviderUnavailable(ProblemCode code, Text detail, List<Fault> faults) {
        super(code, detail, faults);
    }
}
