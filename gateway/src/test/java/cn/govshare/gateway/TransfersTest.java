package cn.govshare.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.testkit.Calls;
import cn.govshare.testkit.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The heap of these tests is smaller than what they carry (see the module's `argLine`).
class TransfersTest extends BehindTheGateway {
    private static final long LARGE = 200L * 1024 * 1024;
    private static final int LIMIT = 10 * 1024 * 1024;
    private static final String PUSH = "/api/v1/data-sets/332048-1/push-batches/b-1";
    private static final String DOWNLOAD = "/api/v1/data-sets/332048-1/downloads";

    private final Calls calls;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    TransfersTest(Calls calls) {
        this.calls = calls;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(calls.uri(path))
                .header("Authorization", "Bearer " + TestTokens.shared().of(SYSTEM));
    }

    @Test
    @DisplayName("A push of 200 MB goes through as it is, in a small heap")
    void largePush() throws Exception {
        var arrived = new CompletableFuture<String>();
        EXCHANGE.answer(PUSH, exchange -> {
            arrived.complete(digest(exchange.getRequestBody()));
            StubService.answer(exchange, 201, "application/json", "{\"rows\":1}");
        });

        var answer = client.send(
                request(PUSH)
                        .header("Content-Type", "text/csv")
                        .PUT(BodyPublishers.ofInputStream(() -> new Noise(LARGE)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"rows\":1}");
        assertThat(arrived.get(1, TimeUnit.MINUTES)).isEqualTo(digest(new Noise(LARGE)));
    }

    @Test
    @DisplayName("A push with a known length keeps it")
    void pushKeepsItsLength() throws Exception {
        var length = new CompletableFuture<String>();
        EXCHANGE.answer(PUSH + "0", exchange -> {
            length.complete(exchange.getRequestHeaders().getFirst("Content-Length"));
            exchange.getRequestBody().readAllBytes();
            StubService.answer(exchange, 201, "application/json", "{}");
        });

        calls.as(SYSTEM).send("PUT", PUSH + "0", BodyPublishers.ofString("a,b\n1,2\n"), "Content-Type", "text/csv");

        assertThat(length.get(10, TimeUnit.SECONDS)).isEqualTo("8");
    }

    @Test
    @DisplayName("A download of 200 MB goes through as it is, in a small heap")
    void largeDownload() throws Exception {
        EXCHANGE.answer(DOWNLOAD, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Govshare-Access-Id", "a-1");
            exchange.getResponseHeaders().add("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                new Noise(LARGE).transferTo(out);
            }
        });

        var answer = client.send(
                request(DOWNLOAD).POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Govshare-Access-Id")).contains("a-1");
        assertThat(digest(answer.body())).isEqualTo(digest(new Noise(LARGE)));
    }

    @Test
    @DisplayName("A refused push is answered before it is sent whole")
    void refusedPushIsAnsweredEarly() throws Exception {
        // The service stays on the line until the gateway hangs up, so that its answer can't be lost with the
        // connection.
        EXCHANGE.answer(PUSH + "1", exchange -> {
            var refusal = "{\"code\":\"grant/none\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(403, refusal.length);
            exchange.getResponseBody().write(refusal);
            exchange.getResponseBody().flush();
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        });

        try (var socket = send("PUT " + PUSH + "1", "Content-Length: " + LARGE + "\r\n", null)) {
            var noise = new Noise(LARGE);
            var sending = Thread.ofVirtual().start(() -> {
                try {
                    noise.transferTo(socket.getOutputStream());
                } catch (IOException e) {
                    // The gateway has hung up, as it should.
                }
            });
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 403");
            sending.join();
            assertThat(noise.left).isPositive();
        }
    }

    @Nested
    @DisplayName("A body beyond its limit")
    class TooLarge {
        @Test
        void isRefusedByItsLength() throws Exception {
            try (var socket =
                    send("POST /api/v1/information-resources", "Content-Length: " + (LIMIT + 1) + "\r\n", null)) {
                assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 413");
            }
        }

        @Test
        void isRefusedWhenItsLengthWasNotSaid() {
            var answer = calls.as(CLERK)
                    .send(
                            "POST",
                            "/api/v1/information-resources",
                            BodyPublishers.ofInputStream(() -> new Noise(LIMIT + 1)),
                            "Content-Type",
                            "application/json");

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.problem()).isEqualTo("request/too-large");
        }

        @Test
        void isRefusedForAPushToo() throws Exception {
            try (var socket = send("PUT " + PUSH + "2", "Content-Length: 2147483649\r\n", null)) {
                assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 413");
            }
        }

        @Test
        void upToTheLimitItPasses() {
            CATALOG.answer("/api/v1/information-resources/full", exchange -> {
                var length = exchange.getRequestBody().readAllBytes().length;
                StubService.answer(exchange, 200, "text/plain", Integer.toString(length));
            });

            var answer = calls.as(CLERK)
                    .send(
                            "PUT",
                            "/api/v1/information-resources/full",
                            BodyPublishers.ofInputStream(() -> new Noise(LIMIT)),
                            "Content-Type",
                            "application/json");

            assertThat(answer.text()).isEqualTo(Integer.toString(LIMIT));
        }

        @Test
        void headersBeyondTheLimitAreRefused() throws Exception {
            try (var socket = send("GET /api/v1/departments", "Accept: " + "x".repeat(20_000) + "\r\n", null)) {
                assertThat(head(socket.getInputStream()))
                        .startsWith("HTTP/1.1 4")
                        .doesNotContain("Tomcat");
            }
        }
    }

    @Nested
    @DisplayName("When the service fails")
    class Failures {
        @Test
        void awayIs503() {
            var answer = calls.as(CLERK).get("/api/v1/access-requests");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("gateway/service-away");
            assertThat(answer.headers().firstValue("Govshare-Trace-Id")).isPresent();
        }

        @Test
        void hangingUpIs502() {
            var answer = calls.as(CLERK).post("/api/v1/audit-entries/hang-up", "{}");

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.problem()).isEqualTo("gateway/service-broke-off");
        }

        @Test
        void silenceIs504() {
            var answer = calls.as(CLERK).post("/api/v1/audit-entries/silent", "{}");

            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.problem()).isEqualTo("gateway/service-too-slow");
        }

        @Test
        void breakingOffBeforeAnythingLeftIs502() {
            var answer = calls.as(CLERK).get("/api/v1/audit-entries/broken-early");

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.problem()).isEqualTo("gateway/service-broke-off");
        }

        @ParameterizedTest
        @DisplayName("in the middle of a download, the caller never takes half for the whole")
        @ValueSource(strings = {"broken-chunked", "broken-chunked-json", "broken-length"})
        void breakingOffIsSeen(String how) {
            assertThatThrownBy(() -> calls.as(SYSTEM).get("/api/v1/audit-entries/" + how))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    @DisplayName("A caller who goes away in a download ends the service's work too")
    void goingAwayReachesTheService() throws Exception {
        var failed = new CompletableFuture<Boolean>();
        EXCHANGE.answer("/api/v1/data-sets/332048-2/downloads", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                new Noise(LARGE).transferTo(out);
                failed.complete(false);
            } catch (IOException e) {
                failed.complete(true);
            }
        });

        var answer = client.send(
                request("/api/v1/data-sets/332048-2/downloads")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofInputStream());
        answer.body().readNBytes(1000);
        answer.body().close();

        assertThat(failed.get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @DisplayName("A caller who goes away in a push leaves the service a broken body, not a shorter one")
    void brokenPushIsSeenByTheService() throws Exception {
        var failed = new CompletableFuture<Boolean>();
        EXCHANGE.answer(PUSH + "3", exchange -> {
            try {
                digest(exchange.getRequestBody());
                failed.complete(false);
            } catch (UncheckedIOException e) {
                failed.complete(true);
            }
        });

        try (var socket =
                send("PUT " + PUSH + "3", "Transfer-Encoding: chunked\r\n", "10000\r\n" + "x".repeat(65536) + "\r\n")) {
            assertThat(socket.isConnected()).isTrue();
        }

        assertThat(failed.get(1, TimeUnit.MINUTES)).isTrue();
    }

    /// Sends a head and perhaps the beginning of a body, and leaves the rest open.
    private Socket send(String call, String headers, @Nullable String body) throws IOException {
        var uri = calls.uri("/");
        var socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(20_000);
        var out = socket.getOutputStream();
        write(
                out,
                "%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n"
                        .formatted(call, TestTokens.shared().of(SYSTEM), headers));
        if (body != null) {
            write(out, body);
        }
        return socket;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String head(InputStream in) throws IOException {
        return new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
    }

    private static String digest(InputStream in) {
        try (var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Random bytes that are the same every time.
    private static final class Noise extends InputStream {
        private final byte[] block = new byte[1 << 16];
        private long left;

        Noise(long length) {
            new Random(length).nextBytes(block);
            left = length;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int from = (int) (left % block.length);
            int count = (int) Math.min(Math.min(length, block.length - from), Math.min(left, from + 1L));
            for (int i = 0; i < count; i++) {
                buffer[offset + i] = block[from - i];
            }
            left -= count;
            return count;
        }
    }
}
