package cn.govshare.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.demo.Answer;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.AuthorisationMatrix.Operation;
import cn.govshare.systemtests.AuthorisationMatrix.Row;
import cn.govshare.systemtests.Cast.Party;
import cn.govshare.systemtests.Probes.Probe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Every operation × every role × own and foreign department, on the running platform.
@SystemTest
@Order(7)
class AuthorisationMatrixTest {
    private static final List<String> SERVICES =
            List.of("catalog-service", "exchange-service", "approval-service", "audit-service");
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    /// What the OpenAPI document of a service says of one of its operations.
    private record Documented(String method, String path, List<String> roles) {
        boolean isAddressedBy(String call) {
            var regex = Stream.of(path.split("(?=\\{)|(?<=})|(?=\\*\\*)"))
                    .map(part -> part.equals("**") ? ".+" : part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                    .collect(Collectors.joining());
            return call.matches(method + " " + regex + "(\\?.*)?");
        }
    }

    private final Stack stack;
    private final AuthorisationMatrix matrix = AuthorisationMatrix.expected();
    private final Map<Operation, Documented> documented =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private @Nullable Cast cast;
    private @Nullable Probes probes;

    AuthorisationMatrixTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void prepare() {
        var everyone = Cast.hired(stack);
        cast = everyone;
        probes = Probes.prepared(stack, everyone);
        SERVICES.forEach(this::readDocument);
    }

    private void readDocument(String service) {
        var document = Preparation.good(stack.door().as("dsj.sysadmin").get("/api-docs/" + service))
                .json();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        documented.put(
                                new Operation(
                                        service, operation.path("operationId").asString("")),
                                documented(path, method, operation));
                    }
                }));
    }

    private static Documented documented(String path, String method, JsonNode operation) {
        var roles = operation
                .path("x-roles")
                .valueStream()
                .map(role -> role.asString())
                .sorted()
                .toList();
        return new Documented(method.toUpperCase(java.util.Locale.ROOT), path, roles);
    }

    @Test
    @DisplayName("every operation has a row in the matrix, and every row is an operation")
    void everyOperationHasARow() {
        assertThat(matrix.operations()).doesNotHaveDuplicates();
        assertThat(matrix.operations()).containsExactlyInAnyOrderElementsOf(documented.keySet());
    }

    @Test
    @DisplayName("the roles that the OpenAPI documents name are those of the matrix")
    void documentsNameTheRoles() {
        for (var row : matrix.rows()) {
            assertThat(of(row).roles()).as(row.operation().toString()).isEqualTo(row.roles());
        }
    }

    @TestFactory
    @DisplayName("each cell of the matrix")
    Stream<DynamicNode> cells() {
        return matrix.rows().stream()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.operation().toString(),
                        Arrays.stream(Role.values())
                                .flatMap(role -> Stream.of(cell(row, role, true), cell(row, role, false)))));
    }

    private DynamicTest cell(Row row, Role role, boolean own) {
        var expected = row.cell(role).of(own);
        var name = "%s %s: %s".formatted(role.code(), own ? "own" : "foreign", expected);
        return DynamicTest.dynamicTest(name, () -> {
            var answer = probe(row).call().apply(cast().as(role, own ? own(row) : Party.FOREIGN));
            assertThat(of(row).isAddressedBy(answer.call()))
                    .as("%s is %s", answer.call(), row.operation())
                    .isTrue();
            assertThat(seen(row, answer))
                    .as("%s as %s: %d %s", answer.call(), name, answer.status(), answer.text())
                    .isEqualTo(expected);
            if (!row.roles().contains(role.code()) && expected == Expectation.DENY) {
                assertThat(answer.problem()).isEqualTo("security/role-not-allowed");
            }
        });
    }

    private static Party own(Row row) {
        return row.own().equals("consumer") ? Party.CONSUMER : Party.PROVIDER;
    }

    private @Nullable Expectation seen(Row row, Answer answer) {
        if (probe(row).lettingThrough().contains(answer.status())) {
            return Expectation.ALLOW;
        }
        return switch (answer.status()) {
            case 401 -> Expectation.NOT_FOR_IT;
            case 403 -> Expectation.DENY;
            case 404 -> Expectation.HIDDEN;
            default -> null;
        };
    }

    @TestFactory
    @DisplayName("no operation answers without a token, at the gateway or at the service itself")
    Stream<DynamicTest> withoutToken() {
        return matrix.rows().stream()
                .filter(row -> !row.isBySecretAddress())
                .flatMap(row -> Stream.of(
                        refused(
                                row,
                                "gateway",
                                call -> call.apply(stack.platform().gatewayUrl())),
                        refused(
                                row,
                                row.operation().service(),
                                call -> call.apply(url(row.operation().service())))));
    }

    private DynamicTest refused(Row row, String door, Function<Function<URI, Answer>, Answer> at) {
        return DynamicTest.dynamicTest(row.operation() + " at " + door, () -> {
            var answer = at.apply(url -> probe(row).call().apply(cast().nobody(url)));
            Preparation.problem(answer, 401, "security/unauthenticated");
        });
    }

    @Test
    @DisplayName("a secret address answers without a token, and not without its secret")
    void secretAddressesAnswerWhoKnowsThem() {
        var rows = matrix.rows().stream().filter(Row::isBySecretAddress).toList();
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var door = cast().nobody(stack.platform().gatewayUrl());
            var answer = Preparation.good(probe(row).call().apply(door));
            var path = answer.call().substring("GET ".length(), answer.call().indexOf('?'));
            assertThat(door.get(path).status()).isEqualTo(404);
            Preparation.problem(door.post(path), 401, "security/unauthenticated");
        }
    }

    @TestFactory
    @DisplayName("no service takes a genuine token that is meant for another")
    Stream<DynamicTest> tokenForAnother() {
        return matrix.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.operation().toString(), () -> {
                    var service = row.operation().service();
                    var other = service.equals("catalog-service") ? "exchange-service" : "catalog-service";
                    var answer = probe(row).call().apply(cast().withTokenFor(other, url(service)));
                    Preparation.problem(answer, 401, "security/unauthenticated");
                }));
    }

    @Test
    @DisplayName("the same genuine token is taken by the service that it is meant for, and not by the gateway")
    void tokenForTheService() {
        var token = "catalog-service";
        assertThat(cast().withTokenFor(token, url(token))
                        .get("/api/v1/departments")
                        .status())
                .isEqualTo(200);
        assertThat(cast().withTokenFor(token, stack.platform().gatewayUrl())
                        .get("/api/v1/departments")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("docs/authorisation-matrix.md is the matrix; -Dgovshare.matrix.write=true writes it anew")
    void documentIsUpToDate() throws IOException {
        var text = matrix.markdown();
        Files.writeString(stack.target().resolve("authorisation-matrix.md"), text);
        var committed = stack.project().resolve("docs/authorisation-matrix.md");
        if (Boolean.getBoolean("govshare.matrix.write")) {
            Files.writeString(committed, text);
        }
        assertThat(committed)
                .as("regenerate with -Dgovshare.matrix.write=true, or copy target/authorisation-matrix.md")
                .hasContent(text);
    }

    private Documented of(Row row) {
        return Objects.requireNonNull(
                documented.get(row.operation()), row.operation().toString());
    }

    private Probe probe(Row row) {
        return Objects.requireNonNull(probes).of(row.operation()).orElseThrow();
    }

    private Cast cast() {
        return Objects.requireNonNull(cast);
    }

    private URI url(String service) {
        return stack.platform().part(service).url();
    }
}
