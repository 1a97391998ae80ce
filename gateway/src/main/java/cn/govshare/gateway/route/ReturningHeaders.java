package cn.govshare.gateway.route;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/// Keeps to itself what a service says of itself and of its connection.
class ReturningHeaders implements ResponseHttpHeadersFilter, Ordered {
    private static final List<String> KEPT_BACK =
            List.of(HttpHeaders.SERVER, HttpHeaders.SET_COOKIE, HttpHeaders.DATE, "Govshare-Trace-Id", "traceparent");

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerResponse response) {
        var headers = new HttpHeaders();
        headers.putAll(given);
        KEPT_BACK.forEach(headers::remove);
        return headers;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
