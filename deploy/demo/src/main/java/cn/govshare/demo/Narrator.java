package cn.govshare.demo;

import cn.govshare.kernel.vocabulary.Text;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/// Tells the journey: each step's sentence, article, call and outcome.
final class Narrator {
    private final PrintStream out;
    private int steps;

    Narrator(PrintStream out) {
        this.out = out;
    }

    /// What a step led to.
    ///
    /// @param value what later steps need
    /// @param answer the call's answer that is shown
    /// @param figures the few figures that matter
    record Outcome<T>(T value, Answer answer, Text figures) {}

    /// @param articles as in `16, 18`
    <T> T step(Text sentence, String articles, Supplier<Outcome<T>> act) {
        out.printf("%n%2d. %s%n    %s%n", ++steps, sentence.zh(), sentence.en());
        out.flush();
        var began = System.nanoTime();
        var outcome = act.get();
        var seconds = (System.nanoTime() - began) / 1e9;
        out.printf(
                "    第 %s 条 · art. %s · %s%n",
                articles, articles, outcome.answer().call());
        out.printf(
                Locale.ROOT,
                "    → %d · %s  |  %s · %.2f s%n",
                outcome.answer().status(),
                outcome.figures().zh(),
                outcome.figures().en(),
                seconds);
        out.flush();
        return outcome.value();
    }

    void chapter(Text title) {
        out.printf("%n== %s · %s ==%n", title.zh(), title.en());
    }

    void broken(Text what) {
        out.printf("    ✗ %s%n      %s%n", what.zh(), what.en());
        out.flush();
    }

    void end(double seconds) {
        out.printf(
                Locale.ROOT, "%n✓ 全部 %d 步完成,用时 %.1f 秒 · all %d steps done in %.1f s%n", steps, seconds, steps, seconds);
        out.flush();
    }
}
