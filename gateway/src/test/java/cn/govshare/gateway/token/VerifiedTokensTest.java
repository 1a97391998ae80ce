package cn.govshare.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {
    private final MutableClock clock = new MutableClock();
    private final AtomicInteger verified = new AtomicInteger();

    private VerifiedTokens tokens(int greatest) {
        return new VerifiedTokens(
                token -> {
                    verified.incrementAndGet();
                    if (token.startsWith("bad")) {
                        throw new BadJwtException("bad");
                    }
                    return jwt(token, clock.instant().plus(Duration.ofMinutes(5)));
                },
                clock,
                greatest);
    }

    private static Jwt jwt(String token, Instant expiresAt) {
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .claim("sub", token)
                .expiresAt(expiresAt)
                .build();
    }

    @Test
    void aTokenIsVerifiedOnce() {
        var tokens = tokens(100);

        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");

        assertThat(verified).hasValue(2);
    }

    @Test
    void anExpiredTokenIsVerifiedAnew() {
        var tokens = tokens(100);
        tokens.decode("a");

        clock.advance(Duration.ofMinutes(5));
        tokens.decode("a");

        assertThat(verified).hasValue(2);
    }

    @Test
    void aRefusedTokenIsNotRemembered() {
        var tokens = tokens(100);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }

        assertThat(verified).hasValue(2);
    }

    @Test
    void theLongestKnownAreForgottenFirst() {
        var tokens = tokens(10);
        for (int i = 0; i < 16; i++) {
            tokens.decode("t" + i);
        }

        tokens.decode("t15");
        assertThat(verified).hasValue(16);
        tokens.decode("t0");
        assertThat(verified).hasValue(17);
    }
}
