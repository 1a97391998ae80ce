package cn.govshare.gateway.token;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
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
