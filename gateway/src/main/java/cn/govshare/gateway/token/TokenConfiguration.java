package cn.govshare.gateway.token;

import cn.govshare.kit.security.SecretAddresses;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    /// Calendar programs can't send a token: the service behind checks the secret in the address.
    @Bean
    SecretAddresses secretAddresses() {
        return new SecretAddresses(List.of("/api/v1/calendar-feeds/{id}"));
    }

    /// Puts the memory of tokens before the kit's verifier.
    @Bean
    static BeanPostProcessor verifiedTokens(ObjectProvider<Clock> clock, ObjectProvider<TokenSettings> settings) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder verifier
                        ? new VerifiedTokens(
                                verifier,
                                clock.getObject(),
                                settings.getObject().remembered())
                        : bean;
            }
        };
    }
}
