package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// What all exceptions of the platform have: a stable code, a sentence for people, and every fault at once.
public abstract sealed class GovShareProblem extends RuntimeException
        permits PolicyViolation, NotFound, Forbidden, Conflict, ProviderUnavailable, MalformedInput {
    private final transient ProblemCode code;
    private final transient Text detail;
    private final transient List<Fault> faults;

    GovShareProblem(ProblemCode code, Text detail, List<Fault> faults) {
        super(code.code() + ": " + detail.en());
        this.code = code;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    public ProblemCode code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }
}
