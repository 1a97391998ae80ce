package cn.govshare.kit.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Refuses to start a service that has an operation without named roles: deny by default.
class EveryOperationNamesItsRoles implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping mapping;

    EveryOperationNamesItsRoles(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mapping.getHandlerMethods().forEach((where, method) -> {
            if (RoleGuard.isOurs(method) && RoleGuard.allowedRoles(method).isEmpty()) {
                throw new IllegalStateException("%s (%s) names no roles; add @AllowedRoles".formatted(where, method));
            }
        });
    }
}
