package cn.govshare.gateway.route;

import java.util.Arrays;
import java.util.Optional;

/// The services behind the gateway.
public enum Upstream {
    CATALOG("catalog-service", "目录服务 · catalog"),
    EXCHANGE("exchange-service", "交换服务 · exchange"),
    APPROVAL("approval-service", "审批时限服务 · approval"),
    AUDIT("audit-service", "审计服务 · audit");

    private final String service;
    private final String label;

    Upstream(String service, String label) {
        this.service = service;
        this.label = label;
    }

    /// The service's own name.
    public String service() {
        return service;
    }

    /// Its name for people.
    public String label() {
        return label;
    }

    static Optional<Upstream> named(String service) {
        return Arrays.stream(values())
                .filter(each -> each.service.equals(service))
                .findFirst();
    }
}
