package cn.govshare.systemtests;

import cn.govshare.demo.Caller;
import cn.govshare.demo.DemoCity;
import cn.govshare.demo.DemoCity.BusinessSystem;
import cn.govshare.demo.DemoCity.Person;
import cn.govshare.demo.Tokens;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// An account of every role in each of three departments: a provider, a consumer, and one that has no part in it.
final class Cast {
    private static final String PASSWORD = "govshare-system-tests";
    private static final String NARROW_SYSTEM = "matrix-narrow-system";
    private static final List<String> SERVICES =
            List.of("gateway", "catalog-service", "exchange-service", "approval-service");

    /// A department's part in the sharing that the matrix looks at.
    enum Party {
        PROVIDER("溧阳市市场监督管理局"),
        CONSUMER("溧阳市人力资源和社会保障局"),
        FOREIGN("溧阳市卫生健康局");

        private final String departmentName;

        Party(String departmentName) {
            this.departmentName = departmentName;
        }

        DepartmentCode department() {
            return DemoCity.shipped().departments().stream()
                    .filter(department -> department.name().equals(departmentName))
                    .map(DemoCity.Department::code)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Stack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Keycloak keycloak;
    private final Tokens tokens;

    private Cast(Stack stack, DemoCity city) {
        this.stack = stack;
        this.keycloak = new Keycloak(stack);
        this.tokens = new Tokens(stack.platform().tokenEndpoint(), city, http);
    }

    static Cast hired(Stack stack) {
        var people = new ArrayList<Person>();
        var systems = new ArrayList<BusinessSystem>();
        for (var party : Party.values()) {
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.BUSINESS_SYSTEM)
                    .forEach(role ->
                            people.add(new Person(name(role, party), PASSWORD, party.department(), List.of(role))));
            systems.add(new BusinessSystem(name(Role.BUSINESS_SYSTEM, party), PASSWORD, party.department()));
        }
        var narrow = new BusinessSystem(NARROW_SYSTEM, PASSWORD, Party.PROVIDER.department());
        var cast = new Cast(stack, new DemoCity(List.of(), people, systems));
        var users = Stream.concat(
                people.stream().map(Cast::user),
                Stream.concat(systems.stream(), Stream.of(narrow)).map(Cast::serviceAccount));
        var clients = Stream.concat(
                systems.stream().map(system -> client(system, SERVICES, List.of())),
                Stream.of(client(narrow, List.of(), SERVICES)));
        var _ = cast.keycloak.add(users.toList(), clients.toList());
        return cast;
    }

    private static String name(Role role, Party party) {
        return "matrix-%s-%s".formatted(role.code(), party.name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> user(Person person) {
        return Map.of(
                "username",
                person.username(),
                "enabled",
                true,
                "firstName",
                "矩阵",
                "lastName",
                "测试",
                "email",
                person.username() + "@govshare.example",
                "emailVerified",
                true,
                "attributes",
                Map.of("department", List.of(person.department().value())),
                "realmRoles",
                person.roles().stream().map(Role::code).toList(),
                "credentials",
                List.of(Map.of("type", "password", "value", person.password(), "temporary", false)));
    }

    private static Map<String, Object> serviceAccount(BusinessSystem system) {
        return Map.of(
                "username", "service-account-" + system.clientId(),
                "enabled", true,
                "serviceAccountClientId", system.clientId(),
                "attributes", Map.of("department", List.of(system.department().value())),
                "realmRoles", List.of(Role.BUSINESS_SYSTEM.code()));
    }

    private static Map<String, Object> client(BusinessSystem system, List<String> always, List<String> onDemand) {
        return Map.of(
                "clientId",
                system.clientId(),
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "secret",
                system.secret(),
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false,
                "fullScopeAllowed",
                false,
                "defaultClientScopes",
                Stream.concat(Stream.of("basic", "profile", "department", "system-roles"), always.stream())
                        .toList(),
                "optionalClientScopes",
                onDemand);
    }

    /// An account of the role in the party's department, at the gateway.
    Caller as(Role role, Party party) {
        return new Caller(http, stack.platform().gatewayUrl(), () -> tokens.of(name(role, party)));
    }

    /// Somebody without a token, at any door.
    Caller nobody(URI door) {
        return new Caller(http, door, () -> "");
    }

    /// A business system with a genuine token that is meant for this audience only, at any door.
    Caller withTokenFor(String audience, URI door) {
        var token = keycloak.token(NARROW_SYSTEM, PASSWORD, audience);
        return new Caller(http, door, () -> token);
    }
}
