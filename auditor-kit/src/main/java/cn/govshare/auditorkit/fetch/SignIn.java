package cn.govshare.auditorkit.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Gets tokens for the auditor at the city's identity service and renews them before they expire.
public final class SignIn implements Supplier<String> {
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final URI tokens;
    private final Map<String, String> form;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private String token = "";
    private Instant until = Instant.EPOCH;

    /// @param tokens the token endpoint
    /// @param form what is sent to it, such as `grant_type`, `client_id` and the secret
    public SignIn(URI tokens, Map<String, String> form, Clock clock) {
        this.tokens = tokens;
        this.form = Map.copyOf(form);
        this.clock = clock;
    }

    @Override
    public synchronized String get() {
        if (!clock.instant().isBefore(until)) {
            renew();
        }
        return token;
    }

    private void renew() {
        var body = form.entrySet().stream()
                .map(each -> "%s=%s"
                        .formatted(URLEncoder.encode(each.getKey(), UTF_8), URLEncoder.encode(each.getValue(), UTF_8)))
                .collect(Collectors.joining("&"));
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(tokens)
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Unreachable("%s refused the sign-in: HTTP %d".formatted(tokens, answer.statusCode()));
            }
            keep(Json.readObject(answer.body()));
        } catch (IOException | MalformedEvidence e) {
            throw new Unreachable("%s: %s".formatted(tokens, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", e);
        }
    }

    private void keep(Map<String, ?> answer) {
        if (answer.get("access_token") instanceof String given && answer.get("expires_in") instanceof Long seconds) {
            token = given;
            until = clock.instant().plusSeconds(seconds).minus(EARLY);
        } else {
            throw new Unreachable("%s gave no token".formatted(tokens));
        }
    }
}
