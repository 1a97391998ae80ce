package cn.govshare.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RoutesTest extends BehindTheGateway {
    private final Calls calls;

    @Autowired
    RoutesTest(Calls calls) {
        this.calls = calls;
    }

    @Test
    @DisplayName("A call reaches its service as it was made")
    void callsReachTheirService() {
        var answer = calls.as(CLERK)
                .post("/api/v1/information-resources?q=%E6%B0%91%E6%94%BF%20a%2Bb&limit=2", "{\"name\":\"最低生活保障\"}");

        assertThat(answer.status()).isEqualTo(200);
        var told = answer.json();
        assertThat(told.path("method").stringValue()).isEqualTo("POST");
        assertThat(told.path("uri").stringValue())
                .isEqualTo("/api/v1/information-resources?q=%E6%B0%91%E6%94%BF%20a%2Bb&limit=2");
        assertThat(told.path("body").stringValue()).isEqualTo("{\"name\":\"最低生活保障\"}");
        assertThat(told.path("headers").has("Authorization")).isTrue();
        assertThat(told.path("headers").has("Idempotency-key")).isTrue();
    }

    @Test
    @DisplayName("A calendar program reaches its feed without a token, by that one address and by reading alone")
    void aSecretAddressIsReachedWithoutAToken() {
        var address = "/api/v1/calendar-feeds/0192f1c0-0000-7000-8000-000000000022?key=abc";

        assertThat(calls.withoutToken().get(address).status())
                .as("let through to its service, which is away here")
                .isBetween(502, 504);
        assertThat(calls.withoutToken().post(address).problem()).isEqualTo("security/unauthenticated");
        assertThat(calls.withoutToken().get("/api/v1/calendar-feeds").problem()).isEqualTo("security/unauthenticated");
        assertThat(calls.withoutToken().get(address.replace("?", "/x?")).problem())
                .isEqualTo("security/unauthenticated");
        assertThat(calls.withToken("forged").get(address).problem()).isEqualTo("security/unauthenticated");
    }

    @Test
    @DisplayName("The operations of a service are reached by its name")
    void operationsReachTheNamedService() {
        assertThat(calls.as(CLERK)
                        .get("/api/v1/operations/exchange-service/readers")
                        .json()
                        .path("uri")
                        .stringValue())
                .isEqualTo("/api/v1/operations/exchange-service/readers");
    }

    @ParameterizedTest
    @DisplayName("What is not in the table does not exist, with or without a token")
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v2/departments",
                "/api/v1/unknown",
                "/api/v1/departmentsx",
                "/api/v1/operations",
                "/api/v1/operations/gateway/readers",
                "/api/v1/operations/other/readers",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/prometheus",
                "/actuator/gateway/routes",
                "/error",
                "/swagger-ui/index.html",
                "/webjars/swagger-ui/index.html",
                "/v3/api-docs",
                "/favicon.ico",
                "/api/v1/..;/actuator/env",
                "/..;/actuator/env",
                "/api/v1/departments/..;/..;/..;/actuator/env",
                "/api/v1/departments/../../../actuator/env",
                "/api/v1/departments/%2e%2e/%2e%2e/%2e%2e/actuator/env",
                "/api/v1/departments/..%2f..%2f..%2factuator/env",
                "/api/v1/departments;jsessionid=1",
                "/api/v1/departments/;/x",
                "/api/v1//departments",
                "//api/v1/departments",
                "/api/v1/departments/",
                "/api/v1/departments/./x",
                "/api/v1/departments/%00",
                "/api-docs/gateway",
                "/api-docs/catalog-service/x",
                "/api-docs/assets/../../application.yaml"
            })
    void whatIsNotInTheTableDoesNotExist(String path) {
        for (var answer :
                new Answer[] {calls.as(CLERK).get(path), calls.withoutToken().get(path)}) {
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("request/not-found");
        }
    }

    @Test
    @DisplayName("Every answer names its trace")
    void everyAnswerNamesItsTrace() {
        for (var path : List.of("/api/v1/unknown", "/api/v1/departments", "/api/v1/access-requests", "/api-docs")) {
            assertThat(calls.as(CLERK).get(path).headers().firstValue("Govshare-Trace-Id"))
                    .as(path)
                    .isPresent();
            assertThat(calls.withoutToken().get(path).headers().firstValue("Govshare-Trace-Id"))
                    .as(path)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @DisplayName("Methods that the API does not have are refused")
    @ValueSource(strings = {"OPTIONS", "TRACE", "PROPFIND"})
    void otherMethodsAreRefused(String method) {
        var answer = calls.as(CLERK).send(method, "/api/v1/departments", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(405);
        // The container itself refuses TRACE, without a word.
        if (!method.equals("TRACE")) {
            assertThat(answer.problem()).isEqualTo("request/method-not-allowed");
        }
    }

    @Test
    @DisplayName("A problem of the service passes unchanged, and its inside stays inside")
    void problemsPassUnchanged() {
        var problem = "{\"type\":\"urn:govshare:problem:x\",\"title\":\"不行\",\"status\":422}";
        CATALOG.answer("/api/v1/departments/refused", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            exchange.getResponseHeaders().add("Server", "inside/1.0");
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            StubService.answer(exchange, 422, "application/problem+json", problem);
        });

        var answer = calls.as(CLERK).get("/api/v1/departments/refused", "If-None-Match", "\"7\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).isEqualTo(problem);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server");
        answer.headers()
                .map()
                .forEach((name, values) -> assertThat(values).as(name).hasSize(1));
    }

    @Test
    @DisplayName("Redirects are the caller's affair")
    void redirectsAreNotFollowed() {
        CATALOG.answer("/api/v1/departments/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/api/v1/departments/elsewhere");
            exchange.sendResponseHeaders(303, -1);
            exchange.close();
        });

        var answer = calls.as(CLERK).get("/api/v1/departments/moved");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/departments/elsewhere");
    }

    @Test
    @DisplayName("Forms are no part of the API")
    void formsAreRefused() {
        var answer = calls.as(CLERK)
                .send(
                        "POST",
                        "/api/v1/information-resources",
                        BodyPublishers.ofString("a=b"),
                        "Content-Type",
                        "application/x-www-form-urlencoded; charset=utf-8");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("request/unsupported-media-type");
    }

    @Test
    @DisplayName("The gateway speaks Chinese, and English to those who ask for it")
    void problemsAreBilingual() {
        assertThat(calls.as(CLERK).get("/api/v1/unknown").json().path("title").stringValue())
                .isEqualTo("未找到");
        assertThat(calls.as(CLERK)
                        .get("/api/v1/unknown", "Accept-Language", "en-GB")
                        .json()
                        .path("title")
                        .stringValue())
                .isEqualTo("Not found");
    }
}
