package cn.govshare.exchange.query.app;

import cn.govshare.exchange.query.QueryLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueryConfiguration {
    @Bean
    QueryLimits queryLimits(QuerySettings settings) {
        return new QueryLimits(settings.timeout());
    }
}
