package cn.govshare.approval.notice.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Delivery;
import cn.govshare.approval.notice.Dispatch;
import cn.govshare.approval.notice.InMemoryWebhooks;
import cn.govshare.approval.notice.Webhook;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.MutableClock;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Webhooks are signed, and lead nowhere that the operators do not allow")
class WebhookCourierTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String BODY = "{\"title\":\"答复逾期\"}";

    private record Call(Map<String, List<String>> headers, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private HttpServer server = server(0);
    private int status = 204;

    private HttpServer server(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext("/", exchange -> {
            calls.add(new Call(
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private WebhookCourier courier(List<String> hosts, List<String> networks) {
        return new WebhookCourier(
                new WebhookSettings(KEY, hosts, networks, true, Duration.ofSeconds(5)), webhooks, new MutableClock());
    }

    private WebhookCourier toThisMachine() {
        return courier(List.of("localhost"), List.of("127.0.0.0/8", "::1/128"));
    }

    private Dispatch callOf(String host) {
        var webhook = new Webhook(
                UUID.randomUUID(),
                Actors.HOUSING,
                host,
                server.getAddress().getPort(),
                "/notices",
                "zjj.head",
                MutableClock.START,
                null);
        webhooks.add(webhook);
        return Dispatch.of(
                UUID.randomUUID(), Channel.WEBHOOK, webhook.id().toString(), "答复逾期", BODY, MutableClock.START);
    }

    @Test
    void aCallIsSignedAsStandardWebhooksSays() throws GeneralSecurityException {
        var courier = toThisMachine();
        var dispatch = callOf("localhost");
        assertThat(courier.deliver(dispatch)).isEqualTo(new Delivery.Taken());
        assertThat(calls).singleElement().satisfies(call -> {
            var secret = courier.secret(UUID.fromString(dispatch.target()));
            var timestamp = Long.toString(MutableClock.START.getEpochSecond());
            assertThat(call.body()).isEqualTo(BODY);
            assertThat(call.headers().get("Webhook-id"))
                    .containsExactly(dispatch.id().toString());
            assertThat(call.headers().get("Webhook-timestamp")).containsExactly(timestamp);
            assertThat(call.headers().get("Webhook-signature"))
                    .containsExactly("v1," + sign(secret, dispatch.id() + "." + timestamp + "." + BODY));
            assertThat(call.headers()).doesNotContainKey("Authorization");
        });
        assertThat(courier.secret(UUID.randomUUID()))
                .as("each webhook has a secret of its own")
                .isNotEqualTo(courier.secret(UUID.fromString(dispatch.target())));
    }

    private static String sign(String secret, String content) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"302, Failed", "307, Failed", "500, Failed", "404, Failed", "410, Refused", "200, Taken"})
    void onlyAGoodAnswerCountsAndNoRedirectIsFollowed(int answered, String outcome) {
        status = answered;
        assertThat(toThisMachine().deliver(callOf("localhost")).getClass().getSimpleName())
                .isEqualTo(outcome);
        assertThat(calls).hasSize(1);
    }

    @Test
    void aMachineThatIsAwayIsTriedAgainLater() {
        var dispatch = callOf("localhost");
        server.stop(0);
        assertThat(toThisMachine().deliver(dispatch)).isInstanceOf(Delivery.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "017700000001",
                "0.0.0.0",
                "0",
                "127.0.0.1.",
                "LOCALHOST"
            })
    @DisplayName("Art. 22: a name that leads to the platform itself is not called, even when its host is allowed")
    void nothingLeadsToThePlatformItself(String host) {
        var outcome = courier(List.of(host), List.of()).deliver(callOf(host));
        assertThat(outcome).isNotInstanceOf(Delivery.Taken.class);
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "10.0.0.1", "192.168.1.1", "172.16.0.9", "224.0.0.1", "100.64.0.1"})
    @DisplayName("Art. 22: addresses inside are not called unless their network is allowed")
    void nothingLeadsInside(String host) {
        var outcome = courier(List.of(host), List.of("10.32.0.0/16")).deliver(callOf(host));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Delivery.Failed.class,
                        failed -> assertThat(failed.why()).contains("may be called"));
    }

    @Test
    void onlyAllowedHostsAreCalled() {
        var courier = courier(List.of("*.liyang.example", "oa.example"), List.of());
        assertThat(courier.allows("OA.example")).isTrue();
        assertThat(courier.allows("mzj.liyang.example")).isTrue();
        assertThat(courier.allows("liyang.example")).isFalse();
        assertThat(courier.allows("evilliyang.example")).isFalse();
        assertThat(courier.allows("oa.example.evil.test")).isFalse();
        assertThat(courier.deliver(callOf("localhost"))).isInstanceOf(Delivery.Refused.class);
        assertThat(calls).isEmpty();
        assertThat(courier(List.of(), List.of()).isOffered()).isFalse();
    }
}
