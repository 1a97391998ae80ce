package cn.govshare.exchange.grant.config;

import cn.govshare.exchange.grant.CallSource;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.Grants;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kit.call.CurrentCall;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GrantConfiguration {
    @Bean
    DecideUse decideUse(Offers offers, Grants grants, CallSource source, Clock clock) {
        return new DecideUse(offers, grants, source, clock);
    }

    @Bean
    CallSource callSource() {
        return GrantConfiguration::address;
    }

    private static Optional<InetAddress> address() {
        try {
            return Optional.ofNullable(CurrentCall.peerAddress()).map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
