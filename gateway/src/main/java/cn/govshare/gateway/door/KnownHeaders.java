package cn.govshare.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in the headers that the API knows and no others: none that claims who the caller is or where he comes from, in
/// whatever spelling, reaches the gateway's own code or a service.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownHeaders extends OncePerRequestFilter {
    private static final Set<String> KNOWN = caseless(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Connection",
            "Content-Digest",
            "Content-Encoding",
            "Content-Length",
            "Content-Type",
            "Expect",
            "Host",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "If-Range",
            "Range",
            "Transfer-Encoding",
            "User-Agent",
            "traceparent");

    private static Set<String> caseless(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(set, names);
        return Collections.unmodifiableSet(set);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Known(request), response);
    }

    private static final class Known extends HttpServletRequestWrapper {
        Known(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return KNOWN.contains(name) ? super.getHeader(name) : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return KNOWN.contains(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            var names = Collections.list(super.getHeaderNames()).stream()
                    .filter(KNOWN::contains)
                    .toList();
            return Collections.enumeration(names);
        }

        @Override
        public int getIntHeader(String name) {
            return KNOWN.contains(name) ? super.getIntHeader(name) : -1;
        }

        @Override
        public long getDateHeader(String name) {
            return KNOWN.contains(name) ? super.getDateHeader(name) : -1;
        }
    }
}
