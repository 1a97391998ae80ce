package cn.govshare.benchmarks;

import java.util.Locale;

/// Which ratio to the floor is good enough. Missing it is told, and never fails anything: machines are shared.
public sealed interface Target {
    boolean isMetBy(double ratio);

    String words();

    /// For rates: the path does at least this share of what the floor does.
    static Target atLeast(double ratio) {
        return new AtLeast(ratio);
    }

    /// For times and sizes: the path takes at most this many times what the floor takes.
    static Target atMost(double ratio) {
        return new AtMost(ratio);
    }

    record AtLeast(double ratio) implements Target {
        @Override
        public boolean isMetBy(double measured) {
            return measured >= ratio;
        }

        @Override
        public String words() {
            return "≥ " + number(ratio);
        }
    }

    record AtMost(double ratio) implements Target {
        @Override
        public boolean isMetBy(double measured) {
            return measured <= ratio;
        }

        @Override
        public String words() {
            return "≤ " + number(ratio);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
