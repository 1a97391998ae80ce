package cn.govshare.kit.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ClockConfiguration {
    /// @param offset `govshare.clock.offset`, for drills only: moves this service's clock; zero in production
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${govshare.clock.offset:PT0S}") Duration offset) {
        return offset.isZero() ? Clock.systemUTC() : Clock.offset(Clock.systemUTC(), offset);
    }
}
