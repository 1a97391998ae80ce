package cn.govshare.demo;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What the gateway answered.
///
/// @param call method and path that were called
public record Answer(String call, int status, HttpHeaders headers, String text) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The body as JSON; a missing node when it is none.
    public JsonNode json() {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /// A field of the body as text; empty when it is not there.
    public String field(String name) {
        return json().path(name).asString("");
    }

    public long number(String name) {
        return json().path(name).asLong(-1);
    }

    /// The items of a page.
    public List<JsonNode> items() {
        return json().path("items").valueStream().toList();
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /// The code of a problem document; empty when the answer is none.
    public String problem() {
        return isProblem() ? field("code") : "";
    }

    public boolean isProblem() {
        return headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
