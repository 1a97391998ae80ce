package cn.govshare.kit.security;

import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.department.DissolvedDepartments;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// The same checks in every service as in the gateway: signature, issuer, audience, time, one department.
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {
    private static final List<HttpMethod> READS = List.of(HttpMethod.GET, HttpMethod.HEAD);

    @Bean
    JwtDecoder jwtDecoder(SecuritySettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(settings.jwks()).toString())
                .jwsAlgorithms(allowed -> allowed.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256)))
                .build();
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(SecuritySettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(settings.clockSkew()),
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtIssuerValidator(Objects.requireNonNull(settings.issuer()).toString()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(settings.audience())),
                new JwtClaimValidator<>("typ", type -> type == null || "Bearer".equals(type)));
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            JsonMapper json,
            ObjectProvider<DenialListener> denials,
            ObjectProvider<AuditTrail> trail,
            ObjectProvider<SecretAddresses> secretAddresses) {
        var entryPoint =
                new ProblemEntryPoint(json, denials.getIfAvailable(() -> new RecordUnauthenticatedCalls(trail)));
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> {
                    calls.requestMatchers("/actuator/**", "/api-docs", "/api-docs/**", "/api-docs.yaml", "/error")
                            .permitAll();
                    secretAddresses
                            .orderedStream()
                            .flatMap(each -> each.patterns().stream())
                            .forEach(pattern -> READS.forEach(
                                    read -> calls.requestMatchers(read, pattern).permitAll()));
                    calls.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(entryPoint)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new KeycloakActorConverter())))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entryPoint))
                .build();
    }

    @Bean
    WebMvcConfigurer roleGuard(ObjectProvider<DissolvedDepartments> dissolved) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleGuard(dissolved));
            }
        };
    }

    @Bean
    EveryOperationNamesItsRoles everyOperationNamesItsRoles(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return new EveryOperationNamesItsRoles(requestMappingHandlerMapping);
    }
}
