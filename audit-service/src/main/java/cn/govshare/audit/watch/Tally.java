package cn.govshare.audit.watch;

import java.time.Instant;

/// What the watch counts, in a bucket of time.
///
/// @param key whom or what it counts, as a client, or a client and a subject
public record Tally(WatchKind kind, String key, Instant bucket) {
    /// A span of buckets that are added up, both ends included.
    public record Span(WatchKind kind, String key, Instant from, Instant until) {}
}
