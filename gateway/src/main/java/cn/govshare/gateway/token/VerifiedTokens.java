package cn.govshare.gateway.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Verifies a token once and remembers it by its SHA-256, so that a caller's next calls need no signature check. A
/// token
/// is forgotten when it expires, and after a minute at the latest, so that a key that was withdrawn is noticed. Refused
/// tokens are not remembered.
final class VerifiedTokens implements JwtDecoder {
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    private final JwtDecoder verifier;
    private final Clock clock;
    private final int half;
    private volatile Map<String, Verified> young = new ConcurrentHashMap<>();
    private volatile Map<String, Verified> old = Map.of();

    private record Verified(Jwt token, Instant expiresAt, long verifiedAtNanos) {
        boolean isStillGood(Clock clock) {
            return clock.instant().isBefore(expiresAt) && System.nanoTime() - verifiedAtNanos < LONGEST_NANOS;
        }
    }

    /// @param greatest how many tokens are remembered at most; the longest known are forgotten first
    VerifiedTokens(JwtDecoder verifier, Clock clock, int greatest) {
        this.verifier = verifier;
        this.clock = clock;
        this.half = Math.max(1, greatest / 2);
    }

    @Override
    public Jwt decode(String token) {
        var key = sha256(token);
        var known = known(key);
        if (known != null && known.isStillGood(clock)) {
            return known.token();
        }
        var verified = verifier.decode(token);
        var expiresAt = verified.getExpiresAt();
        if (expiresAt != null) {
            remember(key, new Verified(verified, expiresAt, System.nanoTime()));
        }
        return verified;
    }

    private @Nullable Verified known(String key) {
        var found = young.get(key);
        return found == null ? old.get(key) : found;
    }

    private void remember(String key, Verified verified) {
        if (young.size() >= half) {
            turn();
        }
        young.put(key, verified);
    }

    private synchronized void turn() {
        if (young.size() >= half) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
