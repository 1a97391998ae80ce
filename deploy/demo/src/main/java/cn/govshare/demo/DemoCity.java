package cn.govshare.demo;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Liyang's departments with demo codes, and the demo accounts of their people and business systems.
public record DemoCity(List<Department> departments, List<Person> people, List<BusinessSystem> systems) {
    private static final JsonMapper JSON = new JsonMapper();

    public record Department(DepartmentCode code, String name, String shortName, DepartmentKind kind) {}

    public record Person(String username, String password, DepartmentCode department, List<Role> roles) {}

    public record BusinessSystem(String clientId, String secret, DepartmentCode department) {}

    /// The city that `departments.json` and `identities.json` describe.
    public static DemoCity shipped() {
        var identities = json("identities.json");
        return new DemoCity(
                json("departments.json").valueStream().map(DemoCity::department).toList(),
                identities.get("users").valueStream().map(DemoCity::person).toList(),
                identities
                        .get("businessSystems")
                        .valueStream()
                        .map(DemoCity::system)
                        .toList());
    }

    private static Department department(JsonNode node) {
        return new Department(
                new DepartmentCode(text(node, "code")),
                text(node, "name"),
                text(node, "shortName"),
                DepartmentKind.valueOf(text(node, "kind")));
    }

    private static Person person(JsonNode node) {
        var roles = node.get("roles")
                .valueStream()
                .map(role -> Role.ofCode(role.asString()).orElseThrow())
                .toList();
        return new Person(
                text(node, "username"), text(node, "password"), new DepartmentCode(text(node, "department")), roles);
    }

    private static BusinessSystem system(JsonNode node) {
        return new BusinessSystem(
                text(node, "clientId"), text(node, "secret"), new DepartmentCode(text(node, "department")));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    public Optional<Person> person(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst();
    }

    public Optional<BusinessSystem> system(String clientId) {
        return systems.stream()
                .filter(system -> system.clientId().equals(clientId))
                .findFirst();
    }

    /// The department of a demo account: a user name or a client id.
    public DepartmentCode departmentOf(String account) {
        return person(account)
                .map(Person::department)
                .or(() -> system(account).map(BusinessSystem::department))
                .orElseThrow(() -> new IllegalArgumentException("No demo account " + account));
    }

    /// Those of the department's people whose role belongs to a post.
    Map<Post, Person> postsOf(DepartmentCode department) {
        var posts = new EnumMap<Post, Person>(Post.class);
        for (var post : Post.values()) {
            people.stream()
                    .filter(person -> person.department().equals(department)
                            && person.roles().contains(post.role()))
                    .findFirst()
                    .ifPresent(person -> posts.put(post, person));
        }
        return posts;
    }

    /// A form as `forms/` holds it, free to be changed.
    public static ObjectNode form(String name) {
        return (ObjectNode) json("forms/" + name + ".json");
    }

    private static JsonNode json(String file) {
        try (InputStream in = Objects.requireNonNull(DemoCity.class.getResourceAsStream("/demo/" + file), file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
