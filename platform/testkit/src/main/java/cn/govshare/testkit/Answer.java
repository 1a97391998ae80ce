package cn.govshare.testkit;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service answered.
public record Answer(int status, HttpHeaders headers, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /// The stable code of the problem, or the empty text.
    public String problem() {
        return headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                ? json().path("code").stringValue("")
                : "";
    }

    @Override
    public String toString() {
        return "%d %s".formatted(status, text());
    }
}
