package cn.govshare.exchange.grant.config;

import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.Grants;
import cn.govshare.exchange.offer.Offers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GrantConfiguration {
    @Bean
    DecideUse decideUse(Offers offers, Grants grants, Clock clock) {
        return new DecideUse(offers, grants, clock);
    }
}
