package cn.govshare.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Access tokens of the demo accounts from Keycloak: people by password, business systems by client credentials. A
/// token is kept until shortly before it expires.
public final class Tokens {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PEOPLE_CLIENT = "govshare-console";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private record Token(String value, long freshUntil) {
        boolean isFresh() {
            return System.nanoTime() < freshUntil;
        }
    }

    private final URI tokenEndpoint;
    private final DemoCity city;
    private final HttpClient http;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Tokens(URI tokenEndpoint, DemoCity city, HttpClient http) {
        this.tokenEndpoint = tokenEndpoint;
        this.city = city;
        this.http = http;
    }

    /// A token of a demo account, which is a user name or a client id.
    ///
    /// @throws IllegalArgumentException when the demo city has no such account
    public String of(String account) {
        return tokens.compute(account, (_, token) -> token != null && token.isFresh() ? token : ask(form(account)))
                .value();
    }

    private Map<String, String> form(String account) {
        return city.person(account)
                .map(person -> ofPerson(person.username(), person.password()))
                .or(() -> city.system(account).map(system -> ofSystem(system.clientId(), system.secret())))
                .orElseThrow(() -> new IllegalArgumentException("No demo account " + account));
    }

    private static Map<String, String> ofPerson(String username, String password) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "password");
        form.put("client_id", PEOPLE_CLIENT);
        form.put("username", username);
        form.put("password", password);
        return form;
    }

    private static Map<String, String> ofSystem(String clientId, String secret) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", clientId);
        form.put("client_secret", secret);
        return form;
    }

    private Token ask(Map<String, String> form) {
        var asked = System.nanoTime();
        var request = HttpRequest.newBuilder(tokenEndpoint)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Keycloak answered %d to %s: %s"
                        .formatted(answer.statusCode(), form.get("client_id"), answer.body()));
            }
            var json = JSON.readTree(answer.body());
            var life = Duration.ofSeconds(json.get("expires_in").asLong()).minus(MARGIN);
            return new Token(json.get("access_token").asString(), asked + life.toNanos());
        } catch (IOException e) {
            throw new CallFailure("POST " + tokenEndpoint.getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure("POST " + tokenEndpoint.getPath(), e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
