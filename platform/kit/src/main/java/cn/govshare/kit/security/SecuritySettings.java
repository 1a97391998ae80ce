package cn.govshare.kit.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens are accepted.
///
/// @param issuer the realm's issuer, exactly as tokens name it (`GOVSHARE_ISSUER`)
/// @param jwks where the realm's keys are read (`GOVSHARE_JWKS`)
/// @param audience what `aud` must hold: this service's own name
/// @param clockSkew greatest difference of clocks that is forgiven
@ConfigurationProperties("govshare.security")
record SecuritySettings(
        @Nullable URI issuer,
        @Nullable URI jwks,
        String audience,
        @DefaultValue("30s") Duration clockSkew) {
    SecuritySettings {
        if (issuer == null || jwks == null) {
            throw new IllegalArgumentException(
                    "缺少 GOVSHARE_ISSUER 或 GOVSHARE_JWKS:请设为 Keycloak 领域的 issuer 与密钥地址。 / GOVSHARE_ISSUER or GOVSHARE_JWKS is missing: set them to the Keycloak realm's issuer and key address.");
        }
    }
}
