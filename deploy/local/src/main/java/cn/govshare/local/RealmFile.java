package cn.govshare.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The realm as it goes into production has no account and no secret. For the demo city they are added here.
final class RealmFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SYSTEM_SCOPES = List.of(
            "basic",
            "profile",
            "department",
            "system-roles",
            "gateway",
            "catalog-service",
            "exchange-service",
            "approval-service");

    private RealmFile() {}

    static Path productionRealm(Path project) {
        return project.resolve("deploy/keycloak/govshare-realm.json");
    }

    static Path identities(Path project) {
        return project.resolve("deploy/demo/src/main/resources/demo/identities.json");
    }

    static Path departments(Path project) {
        return project.resolve("deploy/demo/src/main/resources/demo/departments.json");
    }

    static String withDemoIdentities(Path project) throws IOException {
        var realm = (ObjectNode) read(productionRealm(project));
        var identities = read(identities(project));
        // The demo's passwords are known to all, so there is nothing for a strict policy to protect.
        realm.put("passwordPolicy", "length(12)");
        var clients = (ArrayNode) realm.get("clients");
        for (var client : clients) {
            // Lets a script sign in as a person, which the journey and curl do; never in production.
            ((ObjectNode) client).put("directAccessGrantsEnabled", true);
        }
        var users = realm.putArray("users");
        for (var person : identities.get("users")) {
            addPerson(users.addObject(), person);
        }
        for (var system : identities.get("businessSystems")) {
            addClient(clients.addObject(), system);
            addServiceAccount(users.addObject(), system);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    }

    /// The people of the demo city: account, department and role in words.
    static List<Map.Entry<String, String>> people(Path project) throws IOException {
        return read(identities(project))
                .get("users")
                .valueStream()
                .map(user -> Map.entry(
                        user.get("username").asString(),
                        user.get("firstName").asString() + " "
                                + user.get("lastName").asString()))
                .toList();
    }

    static List<String> systems(Path project) throws IOException {
        return read(identities(project))
                .get("businessSystems")
                .valueStream()
                .map(system -> system.get("clientId").asString())
                .toList();
    }

    private static void addPerson(ObjectNode user, JsonNode person) {
        user.put("username", person.get("username").asString());
        user.put("enabled", true);
        user.put("firstName", person.get("firstName").asString());
        user.put("lastName", person.get("lastName").asString());
        user.put("email", person.get("email").asString());
        user.put("emailVerified", true);
        user.putObject("attributes")
                .putArray("department")
                .add(person.get("department").asString());
        user.set("realmRoles", person.get("roles"));
        var password = user.putArray("credentials").addObject();
        password.put("type", "password");
        password.put("value", person.get("password").asString());
        password.put("temporary", false);
    }

    private static void addClient(ObjectNode client, JsonNode system) {
        client.put("clientId", system.get("clientId").asString());
        client.put("name", system.get("name").asString());
        client.put("protocol", "openid-connect");
        client.put("enabled", true);
        client.put("publicClient", false);
        client.put("clientAuthenticatorType", "client-secret");
        client.put("secret", system.get("secret").asString());
        client.put("serviceAccountsEnabled", true);
        client.put("standardFlowEnabled", false);
        client.put("implicitFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        client.put("fullScopeAllowed", false);
        var scopes = client.putArray("defaultClientScopes");
        SYSTEM_SCOPES.forEach(scopes::add);
        client.putArray("optionalClientScopes");
    }

    private static void addServiceAccount(ObjectNode user, JsonNode system) {
        var clientId = system.get("clientId").asString();
        user.put("username", "service-account-" + clientId);
        user.put("enabled", true);
        user.put("serviceAccountClientId", clientId);
        user.putObject("attributes")
                .putArray("department")
                .add(system.get("department").asString());
        user.putArray("realmRoles").add("business-system");
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }
}
