package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.StagingLimits;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PushConfiguration {
    @Bean
    Bulkhead pushBulkhead(PushSettings settings) {
        return Bulkhead.of(
                "push",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.maxConcurrent())
                        .maxWaitDuration(settings.maxWait())
                        .fairCallHandlingStrategyEnabled(true)
                        .build());
    }

    @Bean
    StagingLimits stagingLimits(PushSettings settings) {
        return new StagingLimits(settings.mergeTimeout());
    }
}
