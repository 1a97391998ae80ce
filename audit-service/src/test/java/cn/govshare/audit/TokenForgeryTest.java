package cn.govshare.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ForgedTokens;
import cn.govshare.testkit.ServiceTest;
import com.nimbusds.jose.JOSEException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 22: only a token that Keycloak made for this service opens it")
class TokenForgeryTest {
    private static final String PATH = "/api/v1/audit-entries";

    private final Calls calls;

    @Autowired
    TokenForgeryTest(Calls calls) {
        this.calls = calls;
    }

    @TestFactory
    Stream<DynamicTest> forgedTokensAreRefused() throws JOSEException {
        return ForgedTokens.of(Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR), "audit-service").entrySet().stream()
                .map(forged -> DynamicTest.dynamicTest(forged.getKey(), () -> {
                    var answer = calls.withToken(forged.getValue()).get(PATH);
                    assertThat(answer.status()).isEqualTo(401);
                    assertThat(answer.problem()).isEqualTo("security/unauthenticated");
                }));
    }

    @Test
    @DisplayName("headers that claim a department open nothing")
    void headersOpenNothing() {
        var answer = calls.withoutToken()
                .get(PATH, "X-Department", Actors.AUDIT_OFFICE.value(), "X-User", "auditor", "X-Roles", "auditor");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("security/unauthenticated");
    }

    @Test
    @DisplayName("a true token does open it")
    void trueTokenIsAccepted() {
        assertThat(calls.as(Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR))
                        .get(PATH)
                        .status())
                .isEqualTo(200);
    }
}
