package cn.govshare.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a system pushes: content that can be read more than once, and its media type.
public record Body(String contentType, Supplier<InputStream> content) {
    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";

    /// A body of these lines, which are made anew for every reading.
    public static Body lines(String contentType, Supplier<Stream<String>> lines) {
        return new Body(contentType, () -> new Rows(lines.get()));
    }

    public static Body of(String contentType, byte[] bytes) {
        return new Body(contentType, () -> new ByteArrayInputStream(bytes));
    }

    public static Body of(String contentType, String text) {
        return of(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The value of the `Content-Digest` header (RFC 9530).
    public String contentDigest() {
        try (var in = new DigestInputStream(content.get(), MessageDigest.getInstance("SHA-256"))) {
            var _ = in.transferTo(OutputStream.nullOutputStream());
            return "sha-256=:"
                    + Base64.getEncoder().encodeToString(in.getMessageDigest().digest()) + ":";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
