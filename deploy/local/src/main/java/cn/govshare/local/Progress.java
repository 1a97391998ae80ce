package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.io.PrintStream;
import java.time.Duration;

/// Tells people how far the start has come: one line per step, with the seconds since the beginning.
final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void step(Text text) {
        var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        out.println("[%6.1f s] %s".formatted(seconds, line(text)));
        out.flush();
    }

    void plain(String text) {
        out.println(text);
        out.flush();
    }

    static String line(Text text) {
        return text.zh() + "  |  " + text.en();
    }
}
