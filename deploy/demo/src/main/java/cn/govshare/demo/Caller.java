package cn.govshare.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// One account at the door of the platform.
public final class Caller {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration BULK_TIMEOUT = Duration.ofMinutes(5);

    private final HttpClient http;
    private final URI gateway;
    private final Supplier<String> token;

    /// @param token gives the access token for each call; an empty one is not sent
    public Caller(HttpClient http, URI gateway, Supplier<String> token) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /// All pages of a list, the last being the first that is no page or has no next.
    public List<Answer> pages(String path) {
        var pages = new ArrayList<Answer>();
        for (var next = path; !next.isEmpty(); ) {
            var page = get(next);
            pages.add(page);
            var after = page.field("next");
            next = after.isEmpty() ? "" : path + (path.contains("?") ? "&" : "?") + "after=" + Paths.query(after);
        }
        return pages;
    }

    public Answer post(String path, Object form) {
        return post(path, form, Map.of());
    }

    /// Creates something: the same key again creates nothing new.
    public Answer post(String path, Object form, String idempotencyKey) {
        return post(path, form, Map.of("Idempotency-Key", idempotencyKey));
    }

    /// Hands in a file, once.
    public Answer post(String path, Body file, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", file.contentType())
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofInputStream(file.content())));
    }

    private Answer post(String path, Object form, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").POST(json(form));
        headers.forEach(request::header);
        return send(request);
    }

    /// Sends a file that creates something: the same key again creates nothing new.
    public Answer upload(String path, Body body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", body.contentType())
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofInputStream(body.content())));
    }

    /// Creates something from a file.
    public Answer postFile(String path, byte[] content, String contentType, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /// A change that needs no words.
    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    /// Puts a paper, of any kind that its name in the path says, with what the path names.
    public Answer attach(String path, byte[] paper) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(paper)));
    }

    public Answer put(String path, Object form) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(form)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /// Sends a body of any size as it is read.
    public Answer push(String path, Body body) {
        var request = request(path)
                .timeout(BULK_TIMEOUT)
                .header("Content-Type", body.contentType())
                .header("Content-Digest", body.contentDigest())
                .PUT(BodyPublishers.ofInputStream(body.content()));
        return send(request);
    }

    /// Reads an answer of any size; what it says is only counted.
    public Download download(String path, Object form) {
        var request = request(path)
                .timeout(BULK_TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(json(form))
                .build();
        var answer = send(request, BodyHandlers.ofInputStream());
        try (var in = answer.body()) {
            return answer.statusCode() == 200
                    ? Download.read(answer(request, answer, ""), in)
                    : Download.refused(answer(request, answer, text(in)));
        } catch (IOException e) {
            throw new CallFailure(call(request), e);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(TIMEOUT);
        var value = token.get();
        return value.isEmpty() ? request : request.header("Authorization", "Bearer " + value);
    }

    private static HttpRequest.BodyPublisher json(Object form) {
        return BodyPublishers.ofString(JSON.writeValueAsString(form));
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        var answer = send(request, BodyHandlers.ofString());
        return answer(request, answer, answer.body());
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new CallFailure(call(request), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure(call(request), e);
        }
    }

    private static Answer answer(HttpRequest request, HttpResponse<?> answer, String text) {
        return new Answer(call(request), answer.statusCode(), answer.headers(), text);
    }

    private static String call(HttpRequest request) {
        var uri = request.uri();
        return request.method() + " " + uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
    }
}
