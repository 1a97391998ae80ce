package cn.govshare.benchmarks;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Optional;

/// One path that must be fast, and the floor that it is held against.
public interface Benchmark {
    /// Short name for the command line, for example `clock-sweep`.
    String name();

    Text title();

    /// What a reader of the figures should know; empty when they speak for themselves.
    default Optional<Text> remark() {
        return Optional.empty();
    }

    /// Measures path and floor in turn, and says what came out.
    List<Figure> run(Bench bench) throws Exception;
}
