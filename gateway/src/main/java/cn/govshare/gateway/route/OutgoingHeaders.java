package cn.govshare.gateway.route;

import cn.govshare.kit.call.CurrentCall;
import java.util.Arrays;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// Tells the service what only the gateway knows: the peer's address and the trace. Lengths and connections are the
/// affair of each side's own connection.
class OutgoingHeaders implements RequestHttpHeadersFilter, Ordered {
    private static final List<String> OWN_AFFAIRS = List.of(
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.CONNECTION,
            HttpHeaders.EXPECT,
            "traceparent");

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerRequest request) {
        var headers = new HttpHeaders();
        headers.putAll(given);
        given.getOrEmpty(HttpHeaders.CONNECTION).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .forEach(name -> headers.remove(name.strip()));
        OWN_AFFAIRS.forEach(headers::remove);
        // Spring writes a charset of its own into it where none was said, and the service would take it for the
        // client's.
        var contentType = request.servletRequest().getHeader(HttpHeaders.CONTENT_TYPE);
        if (contentType != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        }
        headers.set(CurrentCall.PEER_HEADER, request.servletRequest().getRemoteAddr());
        var trace = CurrentCall.traceparent();
        if (trace != null) {
            headers.set("traceparent", trace);
        }
        return headers;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
