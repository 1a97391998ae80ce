package cn.govshare.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Callers that call side by side, each over its own connection, as fast as they are answered or at a set pace.
final class CallLoad {
    /// Opens a caller.
    @FunctionalInterface
    interface Opening {
        SocketCaller open() throws IOException;
    }

    /// The body of the nth call.
    @FunctionalInterface
    interface Bodies {
        byte[] body(int number);
    }

    /// What came of it.
    ///
    /// @param millis how long each call took, sorted
    record Outcome(double callsPerSecond, double[] millis) {
        double p99() {
            return Measured.percentile(millis, 0.99);
        }
    }

    private CallLoad() {}

    /// @param callsEach calls of each caller
    /// @param pace calls per second of all callers together; 0 for as many as are answered
    static Outcome run(int callers, int callsEach, double pace, Opening opening, Bodies bodies) throws Exception {
        var all = new ArrayList<Callable<double[]>>();
        for (int i = 0; i < callers; i++) {
            int offset = i * callsEach;
            long interval = pace == 0 ? 0 : (long) (1e9 * callers / pace);
            all.add(() -> calls(callsEach, offset, interval, opening, bodies));
        }
        long began = System.nanoTime();
        List<double[]> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (var one : threads.invokeAll(all)) {
                taken.add(one.get());
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        var millis = taken.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return new Outcome(millis.length / seconds, millis);
    }

    /// With a pace the time counts from when the call was due, so that a stall is not forgiven to those behind it.
    private static double[] calls(int calls, int offset, long interval, Opening opening, Bodies bodies)
            throws IOException {
        var millis = new double[calls];
        try (var caller = opening.open()) {
            long due = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                if (interval > 0) {
                    due += interval;
                    LockSupport.parkNanos(due - System.nanoTime());
                } else {
                    due = System.nanoTime();
                }
                caller.call(bodies.body(offset + i));
                millis[i] = (System.nanoTime() - due) / 1e6;
            }
        }
        return millis;
    }
}
