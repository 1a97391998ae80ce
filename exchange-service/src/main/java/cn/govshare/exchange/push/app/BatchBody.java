package cn.govshare.exchange.push.app;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/// The body of a push on its way in.
///
/// @param charset how a text is encoded, as far as it was said
/// @param contentDigest the header `Content-Digest` as sent
public record BatchBody(Format format, InputStream stream, Optional<Charset> charset, Optional<String> contentDigest) {
    /// How the rows are written.
    public enum Format {
        CSV,
        NDJSON,
        /// The first sheet of an Excel workbook.
        XLSX
    }
}
