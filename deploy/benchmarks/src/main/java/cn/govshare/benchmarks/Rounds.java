package cn.govshare.benchmarks;

import cn.govshare.demo.Caller;
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

    /// Milliseconds of calls through the platform's door, floor and path call by call.
    ///
    /// @param floors paths that are called in turn
    /// @param ours paths that are called in turn
    /// @param share which share of the calls takes at most the value, for example 0.95 for p95
    static Pair calls(int rounds, List<String> floors, List<String> ours, double share, Caller caller) {
        int calls = Math.max(floors.size(), ours.size());
        var ofFloor = new double[rounds];
        var ofOurs = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            var floor = new double[calls];
            var path = new double[calls];
            for (int i = 0; i < calls; i++) {
                floor[i] = call(caller, floors.get(i % floors.size()));
                path[i] = call(caller, ours.get(i % ours.size()));
            }
            if (round >= 0) {
                ofFloor[round] = Measured.percentile(floor, share);
                ofOurs[round] = Measured.percentile(path, share);
            }
        }
        return new Pair(Measured.of(ofFloor), Measured.of(ofOurs));
    }

    private static double call(Caller caller, String path) {
        long began = System.nanoTime();
        var answer = caller.get(path);
        double took = (System.nanoTime() - began) / 1e6;
        if (!answer.isGood()) {
            throw new IllegalStateException(answer.toString());
        }
        return took;
    }

    /// Units per second of one piece of work.
    static double rate(Work work) throws Exception {
        long began = System.nanoTime();
        long units = work.units();
        return units / ((System.nanoTime() - began) / 1e9);
    }

    private static Measured measured(List<Double> values) {
        return Measured.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
