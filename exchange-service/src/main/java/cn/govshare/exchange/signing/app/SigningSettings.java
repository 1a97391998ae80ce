package cn.govshare.exchange.signing.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// With which key the exchange signs.
///
/// @param name under which name it signs
/// @param keyFile private Ed25519 key in PEM, as `openssl genpkey -algorithm ed25519` writes it; absent for a new
///     key at every start, whose private half is never written anywhere
@Validated
@ConfigurationProperties("govshare.signing")
record SigningSettings(
        @DefaultValue("govshare/exchange") String name,
        @Nullable Path keyFile) {}
