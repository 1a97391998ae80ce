package cn.govshare.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Path and floor in turn, so that a noisy neighbour disturbs both alike.
public final class Rounds {
    /// Does a piece of work once and says how many units it was.
    @FunctionalInterface
    public interface Work {
        long units() throws Exception;
    }

    /// Reads one value, already in the unit of the figure.
    @FunctionalInterface
    public interface Reading {
        double value() throws Exception;
    }

    /// Both sides of a comparison.
    public record Pair(Measured floor, Measured ours) {}

    private Rounds() {}

    /// Units per second of both, over this many rounds after one that is thrown away.
    public static Pair rates(int rounds, Work floor, Work ours) throws Exception {
        return readings(rounds, () -> rate(floor), () -> rate(ours));
    }

    /// Values of both, over this many rounds after one that is thrown away.
    public static Pair readings(int rounds, Reading floor, Reading ours) throws Exception {
        List<Double> floors = new ArrayList<>();
        List<Double> paths = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double ofFloor = floor.value();
            double ofPath = ours.value();
            if (round > 0) {
                floors.add(ofFloor);
                paths.add(ofPath);
            }
        }
        return new Pair(measured(floors), measured(paths));
    }

    private static double rate(Work work) throws Exception {
        long began = System.nanoTime();
        long units = work.units();
        return units / ((System.nanoTime() - began) / 1e9);
    }

    private static Measured measured(List<Double> values) {
        return Measured.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
