package cn.govshare.approval.deadline;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where calendar programs read a department's open deadlines without signing in. Who knows its key may read; the
/// platform keeps only the key's hash.
///
/// @param keyHash SHA-256 of the key, in hexadecimal digits; enough for a key of 256 random bits
/// @param issuedBy name of the account
/// @param revokedAt when it was revoked or replaced
/// @param lastReadAt when its key was last used
@Article("17")
public record FeedAddress(
        UUID id,
        DepartmentCode department,
        String keyHash,
        String issuedBy,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastReadAt) {
    public static FeedAddress issue(UUID id, DepartmentCode department, String key, String account, Instant at) {
        return new FeedAddress(id, department, hash(key), account, at, null, null);
    }

    /// True when it is in use and this is its key; takes as long for a wrong one.
    public boolean opensWith(String key) {
        boolean isItsKey = MessageDigest.isEqual(
                hash(key).getBytes(StandardCharsets.US_ASCII), keyHash.getBytes(StandardCharsets.US_ASCII));
        return isItsKey && revokedAt == null;
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
