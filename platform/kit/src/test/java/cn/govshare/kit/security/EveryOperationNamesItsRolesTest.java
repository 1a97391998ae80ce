package cn.govshare.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@DisplayName("A service with an operation that names no roles does not start")
class EveryOperationNamesItsRolesTest {
    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class, SecurityConfiguration.class))
            .withUserConfiguration(NoFilters.class)
            .withPropertyValues(
                    "govshare.security.issuer=http://localhost/realm",
                    "govshare.security.jwks=http://localhost/keys",
                    "govshare.security.audience=catalog-service");

    @Configuration(proxyBeanMethods = false)
    static class NoFilters {
        @Bean
        SecurityFilterChain noFilters() {
            return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
        }
    }

    @RestController
    static class NamesNoRoles {
        @GetMapping("/unguarded")
        String unguarded() {
            return "";
        }
    }

    @RestController
    static class NamesItsRoles {
        @GetMapping("/guarded")
        @AllowedRoles(Role.CATALOGER)
        String guarded() {
            return "";
        }

        @GetMapping("/open")
        @AllowedRoles.Everyone
        String open() {
            return "";
        }
    }

    @Test
    void anOperationWithoutRolesPreventsTheStart() {
        service.withBean(NamesNoRoles.class)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("/unguarded")
                        .hasMessageContaining("@AllowedRoles"));
    }

    @Test
    void operationsWithRolesDoNot() {
        service.withBean(NamesItsRoles.class).run(context -> assertThat(context).hasNotFailed());
    }
}
