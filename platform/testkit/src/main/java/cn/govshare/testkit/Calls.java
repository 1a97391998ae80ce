package cn.govshare.testkit;

import cn.govshare.kernel.vocabulary.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Calls the service under test over HTTP.
public final class Calls {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final IntSupplier port;

    /// @param port where the service listens, asked at each call
    public Calls(IntSupplier port) {
        this.port = port;
    }

    /// Calls with a valid token of this actor.
    public Caller as(Actor actor) {
        return new Caller(TestTokens.shared().of(actor));
    }

    /// Calls with this token, valid or not.
    public Caller withToken(String token) {
        return new Caller(token);
    }

    public Caller withoutToken() {
        return new Caller(null);
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port.getAsInt() + path);
    }

    /// One caller; a POST carries a new Idempotency-Key unless one is given as header.
    public final class Caller {
        private final @Nullable String token;

        private Caller(@Nullable String token) {
            this.token = token;
        }

        public Answer get(String path, String... headers) {
            return send("GET", path, BodyPublishers.noBody(), headers);
        }

        /// @param body an object written as JSON, or a String sent as it is
        public Answer post(String path, Object body, String... headers) {
            return send("POST", path, json(body), withDefaults(headers));
        }

        public Answer post(String path) {
            return send("POST", path, BodyPublishers.noBody(), withDefaults());
        }

        public Answer put(String path, Object body, String... headers) {
            return send("PUT", path, json(body), withDefaults(headers));
        }

        /// Sends anything; `headers` are names and values in turn.
        public Answer send(String method, String path, BodyPublisher body, String... headers) {
            var request = HttpRequest.newBuilder(uri(path))
                    .timeout(Duration.ofMinutes(5))
                    .method(method, body);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            for (int i = 0; i + 1 < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            try {
                var response = client.send(request.build(), BodyHandlers.ofByteArray());
                return new Answer(response.statusCode(), response.headers(), response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static BodyPublisher json(Object body) {
            return BodyPublishers.ofString(
                    body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body));
        }

        private static String[] withDefaults(String... headers) {
            var all = new String[headers.length + 4];
            all[0] = "Content-Type";
            all[1] = "application/json";
            all[2] = "Idempotency-Key";
            all[3] = UUID.randomUUID().toString();
            System.arraycopy(headers, 0, all, 4, headers.length);
            return all;
        }
    }
}
