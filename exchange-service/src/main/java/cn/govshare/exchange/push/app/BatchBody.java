package cn.govshare.exchange.push.app;

import java.io.InputStream;
import java.util.Optional;

/// The body of a push on its way in.
///
/// @param contentDigest the header `Content-Digest` as sent
public record BatchBody(Format format, InputStream stream, Optional<String> contentDigest) {
    /// How the rows are written.
    public enum Format {
        CSV,
        NDJSON
    }
}
