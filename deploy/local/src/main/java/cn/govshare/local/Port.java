package cn.govshare.local;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A port that the platform listens on, always on the loopback address.
enum Port {
    GATEWAY("gateway", 8080, Component.GATEWAY),
    CATALOG_SERVICE("catalog-service", 8081, Component.CATALOG_SERVICE),
    EXCHANGE_SERVICE("exchange-service", 8082, Component.EXCHANGE_SERVICE),
    APPROVAL_SERVICE("approval-service", 8083, Component.APPROVAL_SERVICE),
    AUDIT_SERVICE("audit-service", 8084, Component.AUDIT_SERVICE),
    GATEWAY_MANAGEMENT("gateway-management", 9080, Component.GATEWAY),
    CATALOG_SERVICE_MANAGEMENT("catalog-service-management", 9081, Component.CATALOG_SERVICE),
    EXCHANGE_SERVICE_MANAGEMENT("exchange-service-management", 9082, Component.EXCHANGE_SERVICE),
    APPROVAL_SERVICE_MANAGEMENT("approval-service-management", 9083, Component.APPROVAL_SERVICE),
    AUDIT_SERVICE_MANAGEMENT("audit-service-management", 9084, Component.AUDIT_SERVICE),
    KEYCLOAK("keycloak", 8180, Component.KEYCLOAK),
    KEYCLOAK_MANAGEMENT("keycloak-management", 9180, Component.KEYCLOAK),
    POSTGRESQL("postgresql", 15432, Component.POSTGRESQL),
    KAFKA("kafka", 19092, Component.KAFKA),
    KAFKA_CONTROLLER("kafka-controller", 19093, Component.KAFKA);

    private final String id;
    private final int defaultNumber;
    private final Component user;

    Port(String id, int defaultNumber, Component user) {
        this.id = id;
        this.defaultNumber = defaultNumber;
        this.user = user;
    }

    String id() {
        return id;
    }

    int defaultNumber() {
        return defaultNumber;
    }

    Component user() {
        return user;
    }

    static Port of(Component component) {
        return byId(component.id()).orElseThrow();
    }

    static Port managementOf(Component component) {
        return byId(component.id() + "-management").orElseThrow();
    }

    static Optional<Port> byId(String id) {
        return Arrays.stream(values()).filter(port -> port.id.equals(id)).findFirst();
    }

    static String ids() {
        return Arrays.stream(values()).map(Port::id).collect(Collectors.joining(", "));
    }
}
