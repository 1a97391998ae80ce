package cn.govshare.exchange.download.app;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DownloadConfiguration {
    @Bean
    Bulkhead downloadBulkhead(DownloadSettings settings) {
        return Bulkhead.of(
                "download",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.maxConcurrent())
                        .maxWaitDuration(settings.maxWait())
                        .build());
    }
}
