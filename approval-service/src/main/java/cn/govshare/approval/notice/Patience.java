package cn.govshare.approval.notice;

import java.time.Duration;

/// How often and how long a dispatch is tried: the pause doubles after every failure, up to the longest.
public record Patience(int attempts, Duration firstPause, Duration longestPause) {
    public Patience {
        if (attempts < 1 || firstPause.isNegative() || firstPause.isZero() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "Patience of %d attempts, %s to %s".formatted(attempts, firstPause, longestPause));
        }
    }

    /// The pause after so many failures.
    Duration pauseAfter(int failures) {
        var pause = firstPause;
        for (int i = 1; i < failures && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
