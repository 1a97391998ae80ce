package cn.govshare.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.SettledTrail;
import cn.govshare.testkit.TestTokens;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Who may call what")
class RoleGuardTest {
    private static final String REFUSALS = "/api/v1/trial/refusals";
    private static final String RECORDED = "/api/v1/trial/recorded-refusals";
    private static final String NOTES = "/api/v1/trial/notes";

    @Autowired
    Calls calls;

    @Autowired
    SettledTrail trail;

    private List<AuditRecorded> recordsOf(Actor actor) {
        return trail.records(each -> actor.account().equals(each.account()));
    }

    @Nested
    @DisplayName("Art. 24: a refused call leaves exactly one record")
    class Refusals {
        @Test
        void theWrongRole() {
            var clerk = Actors.of(Actors.department(201), Role.AUDITOR);

            var answer = calls.as(clerk).post(NOTES, "{}");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("security/role-not-allowed");
            assertThat(recordsOf(clerk)).singleElement().satisfies(record -> {
                assertThat(record.action()).isEqualTo("access.denied");
                assertThat(record.decision()).isEqualTo(Decision.DENIED);
                assertThat(record.reason()).isEqualTo("security/role-not-allowed");
                assertThat(record.department()).isEqualTo(clerk.department().value());
                assertThat(record.roles()).containsExactly("auditor");
                assertThat(record.producer()).isEqualTo("trial-service");
            });
        }

        @Test
        void noRoleAtAllEvenWhereEveryoneMay() {
            var nobody = Actors.of(Actors.department(202));

            assertThat(calls.as(nobody).get(NOTES).problem()).isEqualTo("security/role-not-allowed");
            assertThat(recordsOf(nobody)).hasSize(1);
        }

        @Test
        void aRefusalOfAUseCase() {
            var clerk = Actors.of(Actors.department(203), Role.CATALOGER);

            assertThat(calls.as(clerk).get(REFUSALS).problem()).isEqualTo("security/foreign-department");
            assertThat(recordsOf(clerk))
                    .singleElement()
                    .extracting(AuditRecorded::action)
                    .isEqualTo("access.denied");
        }

        @Test
        void aRefusalThatTheUseCaseHasRecordedItself() {
            var clerk = Actors.of(Actors.department(204), Role.CATALOGER);

            assertThat(calls.as(clerk).get(RECORDED).status()).isEqualTo(403);
            assertThat(recordsOf(clerk))
                    .singleElement()
                    .extracting(AuditRecorded::action)
                    .isEqualTo("trial.note.read");
        }
    }

    @Nested
    @DisplayName("A call without a valid token is answered 401 with a problem document")
    class Unauthenticated {
        private final Actor clerk = Actors.of(Actors.department(205), Role.CATALOGER);

        @Test
        void withoutToken() {
            var answer = calls.withoutToken().get(NOTES);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("security/unauthenticated");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(each -> assertThat(each).startsWith("Bearer"));
            assertThat(answer.json().path("title").stringValue()).isEqualTo("未通过身份认证");
            assertThat(calls.withoutToken()
                            .get(NOTES, "Accept-Language", "en-GB")
                            .json()
                            .path("title")
                            .stringValue())
                    .isEqualTo("Not authenticated");
        }

        @Test
        void evenWhereThereIsNothing() {
            assertThat(calls.withoutToken().get("/api/v1/nothing").status()).isEqualTo(401);
            assertThat(calls.as(clerk).get("/api/v1/nothing").problem()).isEqualTo("request/not-found");
        }

        private String bent(UnaryOperator<JWTClaimsSet.Builder> bend) {
            return TestTokens.shared()
                    .sign(bend.apply(TestTokens.shared().claims(clerk)).build());
        }

        @Test
        void withATokenThatIsBent() throws Exception {
            var now = Clock.systemUTC().instant();
            var tokens = new ArrayList<>(List.of(
                    "nonsense",
                    bent(claims -> claims.claim("department", null)),
                    bent(claims -> claims.claim(
                            "department", List.of(clerk.department().value()))),
                    bent(claims -> claims.claim(
                            "department", List.of(clerk.department().value(), Actors.HOUSING.value()))),
                    bent(claims -> claims.claim("department", "11320481MB00000031")),
                    bent(claims -> claims.audience("exchange-service")),
                    bent(claims -> claims.audience(List.of())),
                    bent(claims -> claims.issuer("http://localhost/another-realm")),
                    bent(claims -> claims.expirationTime(Date.from(now.minus(Duration.ofSeconds(31))))),
                    bent(claims -> claims.expirationTime(null)),
                    bent(claims -> claims.notBeforeTime(Date.from(now.plus(Duration.ofSeconds(60))))),
                    bent(claims -> claims.claim("typ", "ID")),
                    bent(claims -> claims.claim("typ", "Refresh")),
                    bent(claims -> claims.claim("azp", null)),
                    bent(claims -> claims.subject(null))));
            var good = TestTokens.shared().claims(clerk).build();
            tokens.add(new PlainJWT(good).serialize());
            var foreign = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test-key").build(), good);
            foreign.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
            tokens.add(foreign.serialize());
            var shared = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test-key").build(), good);
            shared.sign(new MACSigner(TestTokens.shared().key().toRSAPublicKey().getEncoded()));
            tokens.add(shared.serialize());

            for (var token : tokens) {
                var answer = calls.withToken(token).get(NOTES);
                assertThat(answer.status()).as(token).isEqualTo(401);
                assertThat(answer.problem()).as(token).isEqualTo("security/unauthenticated");
            }
            assertThat(calls.withToken(bent(claims -> claims)).get(NOTES).status())
                    .isEqualTo(200);
        }
    }
}
