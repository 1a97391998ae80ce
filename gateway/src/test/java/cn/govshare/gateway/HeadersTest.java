package cn.govshare.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.Topics;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DisplayName("Art. 22: who calls is told by the token and the socket, by no header")
class HeadersTest extends BehindTheGateway {
    private final Calls calls;
    private final Topics topics;

    @Autowired
    HeadersTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    private JsonNode seen(String... headers) {
        var answer = calls.as(CLERK).get("/api/v1/departments", headers);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("headers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X-User-Id",
                "X-Department",
                "X-Department-Code",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-User",
                "Forwarded",
                "X-Real-IP",
                "True-Client-IP",
                "Govshare-Peer-Address",
                "Govshare-Department",
                "X-Original-URL",
                "X-Http-Method-Override",
                "Cookie",
                "baggage",
                "tracestate",
                "b3"
            })
    void claimsDoNotReachTheService(String name) {
        for (var spelling :
                List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), name.replace('-', '_'))) {
            var seen = seen(spelling, "10.9.8.7, 6.6.6.6");
            assertThat(seen.propertyNames())
                    .filteredOn(each -> !each.equalsIgnoreCase("Govshare-Peer-Address"))
                    .noneMatch(each -> each.replace('_', '-').equalsIgnoreCase(name.replace('_', '-')));
            assertThat(seen.path("Govshare-peer-address").valueStream().map(JsonNode::stringValue))
                    .hasSize(1)
                    .first()
                    .isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        }
    }

    @Test
    void aRefusedCallIsRecordedWithTheSocketsAddress() {
        var marker = "d-" + UUID.randomUUID();

        var answer = calls.withoutToken()
                .get(
                        "/api/v1/departments/" + marker,
                        "Govshare-Peer-Address",
                        "10.9.8.7",
                        "X-Forwarded-For",
                        "10.9.8.7",
                        "X-Department",
                        "11320481MB0000001X");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("security/unauthenticated");
        var record = topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> String.valueOf(each.subject()).contains(marker))
                .getFirst();
        assertThat(record.action()).isEqualTo("gateway.access.denied");
        assertThat(record.sourceAddress()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(record.department()).isNull();
        assertThat(record.subject()).isEqualTo("GET /api/v1/departments/" + marker);
        assertThat(record.traceId())
                .isEqualTo(answer.headers().firstValue("Govshare-Trace-Id").orElseThrow());
    }

    @Test
    void headersNamedByConnectionStayHere() {
        var seen = seen("Accept-Language", "zh", "User-Agent", "tester");

        assertThat(seen.path("User-agent").get(0).stringValue()).isEqualTo("tester");
        assertThat(seen.has("Transfer-encoding")).isFalse();
        assertThat(seen.has("Upgrade")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/csv;charset=GBK"})
    @DisplayName("Art. 16: the service learns the charset that was said, and of none that was not")
    void mediaTypeIsAsItWasSaid(String mediaType) {
        assertThat(seen("Content-Type", mediaType).path("Content-type").get(0).stringValue())
                .isEqualTo(mediaType);
    }

    @Test
    @DisplayName("the trace of the answer is the trace that the service saw")
    void traceGoesThrough() {
        var answer = calls.as(CLERK).get("/api/v1/departments");

        var trace = answer.headers().firstValue("Govshare-Trace-Id").orElseThrow();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(answer.json().path("headers").path("Traceparent").get(0).stringValue())
                .startsWith("00-" + trace + "-");
    }

    @Test
    @DisplayName("a valid trace from outside is continued, another is not")
    void onlyValidTracesAreContinued() {
        var valid = "4bf92f3577b34da6a3ce929d0e0e4736";

        assertThat(calls.as(CLERK)
                        .get("/api/v1/departments", "traceparent", "00-" + valid + "-00f067aa0ba902b7-01")
                        .headers()
                        .firstValue("Govshare-Trace-Id"))
                .contains(valid);
        for (var invalid : List.of("00-zz-1-01", "x".repeat(55), "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")) {
            assertThat(calls.as(CLERK)
                            .get("/api/v1/departments", "traceparent", invalid)
                            .headers()
                            .firstValue("Govshare-Trace-Id")
                            .orElseThrow())
                    .matches("[0-9a-f]{32}")
                    .doesNotMatch("0{32}");
        }
    }
}
