package cn.govshare.local;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A process of the platform: its name for people and options, and what it may use of the machine's memory.
enum Component {
    POSTGRESQL("postgresql", "64m", 250),
    KAFKA("kafka", "400m", 600),
    KEYCLOAK("keycloak", "400m", 650),
    CATALOG_SERVICE("catalog-service", "256m", 400),
    EXCHANGE_SERVICE("exchange-service", "256m", 400),
    APPROVAL_SERVICE("approval-service", "256m", 400),
    AUDIT_SERVICE("audit-service", "256m", 400),
    GATEWAY("gateway", "256m", 400);

    private final String id;
    private final String defaultMemory;
    private final int needMegabytes;

    Component(String id, String defaultMemory, int needMegabytes) {
        this.id = id;
        this.defaultMemory = defaultMemory;
        this.needMegabytes = needMegabytes;
    }

    String id() {
        return id;
    }

    /// The largest heap of a Java process; the shared buffers of PostgreSQL.
    String defaultMemory() {
        return defaultMemory;
    }

    /// What the process takes in all, heap and the rest.
    int needMegabytes() {
        return needMegabytes;
    }

    boolean isJavaService() {
        return ordinal() >= CATALOG_SERVICE.ordinal();
    }

    /// Whether the service keeps a database of its own; the gateway keeps nothing.
    boolean hasDatabase() {
        return isJavaService() && this != GATEWAY;
    }

    /// The name of the service's login role and the last part of its database's name.
    String databaseRole() {
        return id.substring(0, id.indexOf('-'));
    }

    static Optional<Component> byId(String id) {
        return Arrays.stream(values())
                .filter(component -> component.id.equals(id))
                .findFirst();
    }

    static String ids() {
        return Arrays.stream(values()).map(Component::id).collect(Collectors.joining(", "));
    }
}
