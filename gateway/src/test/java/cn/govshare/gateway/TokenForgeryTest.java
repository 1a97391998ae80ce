package cn.govshare.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ForgedTokens;
import com.nimbusds.jose.JOSEException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Art. 22: only a token that Keycloak made for the platform opens the gateway")
class TokenForgeryTest extends BehindTheGateway {
    private static final String PATH = "/api/v1/departments";

    private final Calls calls;

    @Autowired
    TokenForgeryTest(Calls calls) {
        this.calls = calls;
    }

    @TestFactory
    Stream<DynamicTest> forgedTokensAreRefused() throws JOSEException {
        return ForgedTokens.of(CLERK, "gateway").entrySet().stream()
                .map(forged -> DynamicTest.dynamicTest(forged.getKey(), () -> {
                    // Twice: a refused token is not remembered as a good one.
                    for (int i = 0; i < 2; i++) {
                        var answer = calls.withToken(forged.getValue()).get(PATH);
                        assertThat(answer.status()).isEqualTo(401);
                        assertThat(answer.problem()).isEqualTo("security/unauthenticated");
                        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                                .isPresent();
                        assertThat(answer.headers().firstValue("Govshare-Trace-Id"))
                                .isPresent();
                    }
                }));
    }

    @Test
    @DisplayName("a true token does open it, every time")
    void trueTokenIsAccepted() {
        var caller = calls.as(CLERK);
        for (int i = 0; i < 3; i++) {
            assertThat(caller.get(PATH).status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("a token in the address is no token")
    void tokenInTheAddressIsNoToken() {
        assertThat(calls.withoutToken().get(PATH + "?access_token=x").status()).isEqualTo(401);
    }
}
