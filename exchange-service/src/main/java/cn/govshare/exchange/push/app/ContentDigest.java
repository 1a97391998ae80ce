package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the header `Content-Digest` (RFC 9530), of which SHA-256 is what the platform compares.
final class ContentDigest {
    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*:([A-Za-z0-9+/]{43}=):");

    private ContentDigest() {}

    /// The announced SHA-256 in hexadecimal; empty when no header was sent.
    static Optional<String> sha256(Optional<String> header) {
        return header.map(text -> {
            var found = SHA_256.matcher(text);
            if (!found.find()) {
                throw new MalformedInput(
                        PushProblem.BAD_CONTENT_DIGEST,
                        Text.of(
                                "请按 Content-Digest: sha-256=:<Base64>: 的形式给出摘要。",
                                "Send the digest as Content-Digest: sha-256=:<Base64>:."));
            }
            return HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1)));
        });
    }
}
