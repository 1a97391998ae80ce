package cn.govshare.gateway.limit;

import java.time.Duration;

/// The limit that a body must keep.
///
/// @param bytes its greatest size
/// @param within the longest time it may take
public record BodyLimit(long bytes, Duration within) {}
