package cn.govshare.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.testkit.Calls;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("One page shows the documents of all services")
class ApiDocsTest extends BehindTheGateway {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/api-docs/assets/[^\"]+)\"");

    private final Calls calls;

    @Autowired
    ApiDocsTest(Calls calls) {
        this.calls = calls;
    }

    @Test
    @DisplayName("and loads nothing from elsewhere")
    void pageLoadsFromHereOnly() {
        var page = calls.withoutToken().get("/api-docs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
        assertThat(page.text()).doesNotContain("http://", "https://");
        var loaded =
                LOADED.matcher(page.text()).results().map(each -> each.group(1)).toList();
        assertThat(loaded).hasSize(4);
        for (var path : loaded) {
            assertThat(calls.withoutToken().get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("lists the four services")
    void documentsAreListed() {
        assertThat(calls.withoutToken()
                        .get("/api-docs/assets/documents.json")
                        .json()
                        .valueStream()
                        .map(each -> each.path("url").stringValue()))
                .containsExactly(
                        "/api-docs/catalog-service",
                        "/api-docs/exchange-service",
                        "/api-docs/approval-service",
                        "/api-docs/audit-service");
    }

    @Test
    @DisplayName("each of which is the service's own")
    void documentIsTheServicesOwn() {
        var answer = calls.withoutToken().get("/api-docs/catalog-service");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("uri").stringValue()).isEqualTo("/api-docs");
    }

    @Test
    void documentsAreReadOnly() {
        var answer = calls.as(CLERK).send("POST", "/api-docs/catalog-service", BodyPublishers.ofString("{}"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("request/method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void unknownAssetsDoNotExist() {
        assertThat(calls.withoutToken().get("/api-docs/assets/nothing.js").status())
                .isEqualTo(404);
    }
}
