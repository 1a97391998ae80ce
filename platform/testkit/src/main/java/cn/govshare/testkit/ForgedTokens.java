package cn.govshare.testkit;

import cn.govshare.kernel.vocabulary.Actor;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tokens that no service may accept, each by its name.
public final class ForgedTokens {
    private static final TestTokens ISSUER = TestTokens.shared();

    private ForgedTokens() {}

    /// @param actor whom the tokens claim to stand for
    /// @param audience the service that they are sent to
    public static Map<String, String> of(Actor actor, String audience) throws JOSEException {
        var now = Clock.systemUTC().instant();
        var valid = ISSUER.of(actor);
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("no token at all", "x.y.z");
        tokens.put("alg none", new PlainJWT(claims(actor).build()).serialize());
        tokens.put("signature cut off", valid.substring(0, valid.lastIndexOf('.') + 1));
        tokens.put("payload exchanged", exchangedPayload(valid));
        tokens.put(
                "HS256 with the public key",
                signedWithThePublicKey(claims(actor).build()));
        tokens.put(
                "another issuer",
                ISSUER.sign(
                        claims(actor).issuer("http://localhost/realms/other").build()));
        tokens.put(
                "issuer with a slash more",
                ISSUER.sign(claims(actor).issuer(ISSUER.issuer() + "/").build()));
        tokens.put(
                "another audience",
                ISSUER.sign(claims(actor)
                        .audience(List.of("account", audience + "x"))
                        .build()));
        tokens.put("no audience", ISSUER.sign(claims(actor).audience(List.of()).build()));
        tokens.put(
                "expired",
                ISSUER.sign(claims(actor)
                        .expirationTime(Date.from(now.minus(Duration.ofMinutes(2))))
                        .build()));
        tokens.put(
                "without expiry", ISSUER.sign(claims(actor).expirationTime(null).build()));
        tokens.put(
                "not yet valid",
                ISSUER.sign(claims(actor)
                        .notBeforeTime(Date.from(now.plus(Duration.ofMinutes(10))))
                        .build()));
        tokens.put("ID token", ISSUER.sign(claims(actor).claim("typ", "ID").build()));
        tokens.put(
                "refresh token",
                ISSUER.sign(claims(actor).claim("typ", "Refresh").build()));
        tokens.put(
                "no department",
                ISSUER.sign(claims(actor).claim("department", null).build()));
        tokens.put(
                "two departments",
                ISSUER.sign(claims(actor)
                        .claim("department", List.of(actor.department().value(), "113204810141234567"))
                        .build()));
        tokens.put(
                "a stranger's key",
                signed(
                        stranger(),
                        header(ISSUER.key().getKeyID()),
                        claims(actor).build()));
        tokens.put(
                "a stranger's key id",
                signed(stranger(), header("stranger"), claims(actor).build()));
        var stranger = stranger();
        tokens.put(
                "jku",
                signed(
                        stranger,
                        header("stranger").jwkURL(URI.create(ISSUER.jwks())),
                        claims(actor).build()));
        tokens.put(
                "jwk",
                signed(
                        stranger,
                        header("stranger").jwk(stranger.toPublicJWK()),
                        claims(actor).build()));
        return tokens;
    }

    private static JWTClaimsSet.Builder claims(Actor actor) {
        return ISSUER.claims(actor);
    }

    private static RSAKey stranger() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID("stranger").generate();
    }

    private static JWSHeader.Builder header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(keyId);
    }

    private static String signed(RSAKey key, JWSHeader.Builder header, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header.build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String signedWithThePublicKey(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(ISSUER.key().getKeyID())
                        .build(),
                claims);
        token.sign(new MACSigner(ISSUER.key().toPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String exchangedPayload(String valid) {
        var parts = valid.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"typ\":\"Bearer\"", "\"typ\":\"Bearer\",\"extra\":1");
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return "%s.%s.%s".formatted(parts[0], encoded, parts[2]);
    }
}
