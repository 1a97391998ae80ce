package cn.govshare.audit.checkpoint.http;

import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Posts a few bytes and reads a few bytes. Tries again when nobody answers or the other side is out of order; follows
/// no
/// redirect, sends no token of the platform.
final class Caller {
    private static final int TRIES = 3;
    private static final int SERVER_FAULT = 500;
    private static final int LONGEST = 1 << 16;

    private final Duration patience;
    private final HttpClient http;
    private final Retry retry;

    /// @param patience for one answer
    Caller(String name, Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(TRIES)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(200), 2.0))
                        .retryExceptions(UncheckedIOException.class)
                        .build());
    }

    record Reply(int status, byte[] body) {}

    /// @throws ProviderUnavailable when there is no answer but one of 500 and above, also after several tries
    Reply post(URI uri, String type, byte[] body) {
        try {
            return retry.executeSupplier(() -> postOnce(uri, type, body));
        } catch (UncheckedIOException e) {
            throw new ProviderUnavailable(
                    CommonProblem.UNAVAILABLE,
                    Text.of("%s 无法访问:%s", "%s can't be reached: %s").with(uri, String.valueOf(e.getCause())));
        }
    }

    private Reply postOnce(URI uri, String type, byte[] body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(patience)
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofInputStream());
            try (var in = answer.body()) {
                var bytes = in.readNBytes(LONGEST);
                if (answer.statusCode() >= SERVER_FAULT) {
                    throw new IOException("HTTP %d".formatted(answer.statusCode()));
                }
                return new Reply(answer.statusCode(), bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
