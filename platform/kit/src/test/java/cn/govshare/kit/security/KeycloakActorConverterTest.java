package cn.govshare.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class KeycloakActorConverterTest {
    private final KeycloakActorConverter converter = new KeycloakActorConverter();

    private static Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "sub", "account-1",
                "azp", "govshare-console",
                "preferred_username", "mzj.cataloger",
                "department", Actors.CIVIL_AFFAIRS.value(),
                "realm_access", Map.of("roles", List.of("cataloger", "approver", "offline_access"))));
    }

    private @Nullable Object actor(Map<String, Object> claims) {
        var token = new Jwt("token", null, null, Map.of("alg", "RS256"), claims);
        return converter.convert(token).getPrincipal();
    }

    @Test
    void readsAPerson() {
        assertThat(actor(claims()))
                .isEqualTo(new Actor(
                        "account-1",
                        "mzj.cataloger",
                        "govshare-console",
                        Actors.CIVIL_AFFAIRS,
                        Set.of(Role.CATALOGER, Role.APPROVER)));
    }

    @Test
    void namesABusinessSystemByItsClient() {
        var claims = claims();
        claims.put("azp", "zjj-system");
        claims.put("preferred_username", "service-account-zjj-system");
        claims.put("realm_access", Map.of("roles", List.of("business-system")));

        assertThat(actor(claims)).extracting("name", "client").containsExactly("zjj-system", "zjj-system");
    }

    @Test
    void anActorWithoutRolesHasNone() {
        var claims = claims();
        for (Object access : List.of(Map.of(), "cataloger", Map.of("roles", "cataloger"), List.of("cataloger"))) {
            claims.put("realm_access", access);
            assertThat(actor(claims)).extracting("roles").isEqualTo(Set.of());
        }
        claims.remove("realm_access");
        assertThat(actor(claims)).extracting("roles").isEqualTo(Set.of());
    }

    static List<Object> departmentsOfNobody() {
        return List.of(
                "",
                " ",
                "溧阳市民政局",
                Actors.CIVIL_AFFAIRS.value().substring(1),
                Actors.CIVIL_AFFAIRS.value() + " ",
                Actors.CIVIL_AFFAIRS.value().toLowerCase(Locale.ROOT),
                "11320481MB00000031",
                List.of(),
                List.of(Actors.CIVIL_AFFAIRS.value()),
                List.of(Actors.CIVIL_AFFAIRS.value(), Actors.HOUSING.value()),
                Map.of("code", Actors.CIVIL_AFFAIRS.value()),
                42);
    }

    @ParameterizedTest
    @MethodSource("departmentsOfNobody")
    void aTokenWithoutExactlyOneDepartmentStandsForNobody(Object department) {
        var claims = claims();
        claims.put("department", department);

        assertThatThrownBy(() -> actor(claims)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "azp", "sub"})
    void aTokenWithoutItsPartsStandsForNobody(String missing) {
        var claims = claims();
        claims.remove(missing);

        assertThatThrownBy(() -> actor(claims)).isInstanceOf(InvalidBearerTokenException.class);
    }
}
