package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.stream.Collectors;

/// The platform cannot be started, or not as asked: what is wrong and what to do, one line for each fault.
public final class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Text> faults;

    LaunchFailure(List<Text> faults) {
        super(faults.stream().map(Progress::line).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    LaunchFailure(Text fault) {
        this(List.of(fault));
    }

    LaunchFailure(Text fault, Throwable cause) {
        this(List.of(fault));
        initCause(cause);
    }

    public List<Text> faults() {
        return faults;
    }
}
