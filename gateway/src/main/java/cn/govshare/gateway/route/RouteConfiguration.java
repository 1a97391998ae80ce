package cn.govshare.gateway.route;

import cn.govshare.gateway.problem.ProblemAnswers;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

@Configuration(proxyBeanMethods = false)
class RouteConfiguration {
    /// Carries every call that the door let in with a passage; the door is where the table is asked.
    @Bean
    RouterFunction<ServerResponse> passages(UpstreamSettings settings) {
        return GatewayRouterFunctions.route("passage")
                .route(request -> request.attribute(Passage.class.getName()).isPresent(), HandlerFunctions.http())
                .before(request -> towards(request, settings))
                .build();
    }

    private static ServerRequest towards(ServerRequest request, UpstreamSettings settings) {
        var passage = (Passage) request.attribute(Passage.class.getName()).orElseThrow();
        MvcUtils.setRequestUrl(request, settings.of(passage.upstream()));
        if (passage.path().equals(request.uri().getRawPath())) {
            return request;
        }
        return ServerRequest.from(request)
                .uri(UriComponentsBuilder.fromUri(request.uri())
                        .replacePath(passage.path())
                        .build(true)
                        .toUri())
                .build();
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient upstreamClient(UpstreamSettings settings) {
        return UpstreamClient.create(settings);
    }

    @Bean
    ProxyExchange upstreamExchange(
            CloseableHttpClient upstreamClient, UpstreamSettings settings, ProblemAnswers answers, TakenData taken) {
        return new UpstreamExchange(upstreamClient, settings, answers, taken);
    }

    @Bean
    RequestHttpHeadersFilter outgoingHeaders() {
        return new OutgoingHeaders();
    }

    @Bean
    ResponseHttpHeadersFilter returningHeaders() {
        return new ReturningHeaders();
    }
}
