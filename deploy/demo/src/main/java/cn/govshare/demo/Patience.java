package cn.govshare.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Asks again until the answer is the awaited one: events need a moment to travel from service to service.
public final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Patience() {}

    /// The first awaited answer, or the last one when time is up.
    public static <T> T until(Duration limit, Supplier<T> ask, Predicate<T> awaited) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var answer = ask.get();
            if (awaited.test(answer) || System.nanoTime() > deadline) {
                return answer;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure("waiting", e);
        }
    }
}
