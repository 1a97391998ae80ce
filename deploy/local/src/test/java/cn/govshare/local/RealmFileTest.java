package cn.govshare.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Who may sign in")
class RealmFileTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PROJECT = LauncherSettings.projectAround(Path.of(""));
    private static final List<String> AUDIENCES =
            List.of("gateway", "catalog-service", "exchange-service", "approval-service", "audit-service");

    @Nested
    @DisplayName("in production")
    class Production {
        private final JsonNode realm = read(RealmFile.productionRealm(PROJECT));

        @Test
        void nobodyAndNoSecretIsShipped() {
            assertThat(realm.has("users")).isFalse();
            assertThat(realm.findValues("secret")).isEmpty();
            assertThat(realm.findValues("credentials")).isEmpty();
        }

        @Test
        void peopleSignInWithTheCodeFlowAndPkceOnly() {
            assertThat(realm.get("clients")).singleElement().satisfies(client -> {
                assertThat(client.get("publicClient").asBoolean()).isTrue();
                assertThat(client.get("standardFlowEnabled").asBoolean()).isTrue();
                assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
                assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
                assertThat(client.get("serviceAccountsEnabled").asBoolean()).isFalse();
                assertThat(client.get("fullScopeAllowed").asBoolean()).isFalse();
                assertThat(client.get("attributes")
                                .get("pkce.code.challenge.method")
                                .asString())
                        .isEqualTo("S256");
            });
        }

        @Test
        void tokensAreShortAndSignedAsTheServicesExpect() {
            assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(300);
            assertThat(realm.get("defaultSignatureAlgorithm").asString()).isEqualTo("RS256");
            assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
            assertThat(realm.get("eventsEnabled").asBoolean()).isTrue();
            assertThat(realm.get("adminEventsEnabled").asBoolean()).isTrue();
        }

        @Test
        void theRolesAreThoseOfTheKernel() {
            assertThat(texts(realm.get("roles").get("realm"), "name"))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Role.values()).map(Role::code).toList());
        }

        @Test
        void onlyAnAdministratorSetsTheDepartment() {
            var profile = JSON.readTree(realm.get("components")
                    .get("org.keycloak.userprofile.UserProfileProvider")
                    .get(0)
                    .get("config")
                    .get("kc.user.profile.config")
                    .get(0)
                    .asString());
            var department = profile.get("attributes")
                    .valueStream()
                    .filter(attribute -> attribute.get("name").asString().equals("department"))
                    .findFirst()
                    .orElseThrow();

            assertThat(words(department.get("permissions").get("edit"))).containsExactly("admin");
            assertThat(words(department.get("permissions").get("view"))).containsExactly("admin", "user");
            assertThat(department.get("multivalued").asBoolean()).isFalse();
            assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        }

        @Test
        void aPersonCannotActAsABusinessSystem() {
            var people = realm.get("scopeMappings")
                    .valueStream()
                    .filter(mapping -> mapping.get("clientScope").asString().equals("people-roles"))
                    .findFirst()
                    .orElseThrow();

            assertThat(words(people.get("roles")))
                    .doesNotContain(Role.BUSINESS_SYSTEM.code())
                    .hasSize(Role.values().length - 1);
        }
    }

    @Nested
    @DisplayName("in the demo city")
    class Demo {
        private final JsonNode realm = demoRealm();

        @Test
        void everyAccountBelongsToExactlyOneKnownDepartment() {
            var known = texts(read(RealmFile.departments(PROJECT)), "code");

            assertThat(realm.get("users").valueStream()).hasSize(24).allSatisfy(user -> {
                assertThat(words(user.get("attributes").get("department")))
                        .hasSize(1)
                        .isSubsetOf(known);
                assertThat(words(user.get("realmRoles"))).hasSize(1);
            });
        }

        @Test
        void namesAreUniqueAndRolesExist() {
            var roles = texts(realm.get("roles").get("realm"), "name");

            assertThat(texts(realm.get("users"), "username")).doesNotHaveDuplicates();
            assertThat(texts(realm.get("clients"), "clientId"))
                    .doesNotHaveDuplicates()
                    .hasSize(5);
            assertThat(realm.get("users").valueStream())
                    .allSatisfy(
                            user -> assertThat(words(user.get("realmRoles"))).isSubsetOf(roles));
        }

        @Test
        void everyScopeOfAClientExists() {
            var scopes = texts(realm.get("clientScopes"), "name");

            assertThat(realm.get("clients").valueStream()).allSatisfy(client -> {
                assertThat(words(client.get("defaultClientScopes"))).isSubsetOf(scopes);
                assertThat(words(client.get("optionalClientScopes"))).isSubsetOf(scopes);
            });
        }

        @Test
        void businessSystemsCannotReachTheAuditService() {
            var systems = realm.get("clients")
                    .valueStream()
                    .filter(client -> client.get("serviceAccountsEnabled").asBoolean())
                    .toList();

            assertThat(systems)
                    .hasSize(4)
                    .allSatisfy(client -> assertThat(words(client.get("defaultClientScopes")))
                            .containsAll(AUDIENCES.subList(0, 4))
                            .doesNotContain("audit-service", "people-roles"));
        }
    }

    @Nested
    @DisplayName("the departments")
    class Departments {
        private final JsonNode departments = read(RealmFile.departments(PROJECT));

        @Test
        void codesHaveTheirCheckDigitAndAreUnique() {
            assertThat(texts(departments, "code"))
                    .hasSizeGreaterThan(25)
                    .doesNotHaveDuplicates()
                    .allSatisfy(code -> assertThat(DepartmentCode.isValid(code)).isTrue())
                    .allMatch(code -> code.startsWith("320481MB0000", 2));
        }

        @Test
        void kindsAreThoseOfTheKernelAndEachOccurs() {
            var kinds = Arrays.stream(DepartmentKind.values()).map(Enum::name).collect(Collectors.toSet());

            assertThat(texts(departments, "kind")).containsAll(kinds).isSubsetOf(kinds);
        }

        @Test
        void namesAreUnique() {
            assertThat(texts(departments, "name")).doesNotHaveDuplicates();
            assertThat(texts(departments, "shortName")).doesNotHaveDuplicates();
        }
    }

    private static JsonNode demoRealm() {
        try {
            return JSON.readTree(RealmFile.withDemoIdentities(PROJECT));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(node -> node.get(field).asString()).toList();
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
