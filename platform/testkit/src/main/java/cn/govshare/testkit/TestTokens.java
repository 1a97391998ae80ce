package cn.govshare.testkit;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Issues tokens as Keycloak does, signed with a key that the services fetch over HTTP. Tokens follow the real time,
/// not the
/// test's clock.
public final class TestTokens {
    private static final List<String> AUDIENCES =
            List.of("gateway", "catalog-service", "exchange-service", "approval-service", "audit-service");

    private final RSAKey key;
    private final HttpServer server;

    private TestTokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test-key").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var jwks = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, jwks.length);
            try (var body = exchange.getResponseBody()) {
                body.write(jwks);
            }
        });
        server.start();
    }

    private static final class Shared {
        static final TestTokens ISSUER = new TestTokens();
    }

    /// The issuer of this JVM.
    public static TestTokens shared() {
        return Shared.ISSUER;
    }

    public String issuer() {
        return "http://localhost:%d/realms/govshare"
                .formatted(server.getAddress().getPort());
    }

    public String jwks() {
        return "http://localhost:%d/jwks".formatted(server.getAddress().getPort());
    }

    /// The key pair, for tests that forge tokens.
    public RSAKey key() {
        return key;
    }

    /// A valid token for the actor, good for all services.
    public String of(Actor actor) {
        return sign(claims(actor).build());
    }

    /// The claims of a valid token, to be bent by tests that forge one.
    public JWTClaimsSet.Builder claims(Actor actor) {
        var now = Clock.systemUTC().instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(actor.account())
                .audience(AUDIENCES)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("azp", actor.client())
                .claim("preferred_username", actor.name())
                .claim("department", actor.department().value())
                .claim(
                        "realm_access",
                        Map.of(
                                "roles",
                                actor.roles().stream().map(Role::code).sorted().toList()));
    }

    /// Signs any claims with the issuer's key (RS256).
    public String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
