package cn.govshare.systemtests;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Keycloak as its administrator sees it: adds the accounts that the demo city has no use for.
final class Keycloak {
    private static final JsonMapper JSON = new JsonMapper();

    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    Keycloak(Stack stack) {
        this.stack = stack;
    }

    /// Adds users and clients to the realm, as a realm file describes them.
    Answer add(Object users, Object clients) {
        var form = Map.of("ifResourceExists", "OVERWRITE", "users", users, "clients", clients);
        var token = token(
                "/realms/master",
                Map.of(
                        "client_id",
                        "admin-cli",
                        "grant_type",
                        "password",
                        "username",
                        "admin",
                        "password",
                        password()));
        var admin = new Caller(http, stack.platform().keycloakUrl(), () -> token);
        return Preparation.good(admin.post("/admin/realms/govshare/partialImport", form));
    }

    /// A token of a business system for these scopes only.
    String token(String clientId, String secret, String scope) {
        return token(
                "/realms/govshare",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        secret,
                        "scope",
                        scope));
    }

    private String token(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI endpoint = stack.platform().keycloakUrl().resolve(realm + "/protocol/openid-connect/token");
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return JSON.readTree(answer.body()).get("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String password() {
        try (var reader = Files.newBufferedReader(stack.state().resolve("secrets.properties"))) {
            var secrets = new Properties();
            secrets.load(reader);
            return secrets.getProperty("keycloak.admin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
