package cn.govshare.audit.inquiry;

import org.jspecify.annotations.Nullable;

/// A stretch of an answer.
///
/// @param order the direction of time
/// @param after the place behind which it begins; null for the beginning
/// @param limit most records
public record Stretch(Order order, @Nullable Place after, int limit) {
    /// The direction of time in which records are shown.
    public enum Order {
        OLDEST,
        NEWEST
    }

    /// One record longer, which tells whether another stretch follows.
    public Stretch andOne() {
        return new Stretch(order, after, limit + 1);
    }

    /// The next stretch behind this one.
    public Stretch behind(Place place) {
        return new Stretch(order, place, limit);
    }
}
