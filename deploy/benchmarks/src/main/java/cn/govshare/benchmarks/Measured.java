package cn.govshare.benchmarks;

import java.util.Arrays;

/// What several rounds gave: the value in the middle, the least and the greatest.
public record Measured(double median, double min, double max) {
    /// @param rounds one value a round
    /// @throws IllegalArgumentException when there was no round
    public static Measured of(double... rounds) {
        if (rounds.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = rounds.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Measured(median, sorted[0], sorted[sorted.length - 1]);
    }

    /// The value below which `share` of all single readings lie, for example 0.95 for p95.
    public static double percentile(double[] readings, double share) {
        if (readings.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = readings.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1)];
    }
}
