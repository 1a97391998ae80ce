package cn.govshare.kit.web;

/// An answer about something that has versions. It leaves with the version as its `ETag`, which a caller gives back as
/// `If-Match` with what it does next.
public interface Versioned {
    /// One more with each change.
    long version();
}
