package cn.govshare.kit.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What is known of the call that this thread serves: its trace, and the peer as the gateway saw it.
public final class CurrentCall {
    /// Set by the gateway alone, which strips what a client sends under this name.
    public static final String PEER_HEADER = "Govshare-Peer-Address";

    private static final String DENIAL_RECORDED = CurrentCall.class.getName() + ".denialRecorded";

    private CurrentCall() {}

    public static @Nullable String traceId() {
        return MDC.get("traceId");
    }

    /// The trace as a W3C `traceparent` header.
    public static @Nullable String traceparent() {
        var trace = MDC.get("traceId");
        var span = MDC.get("spanId");
        return trace == null || span == null ? null : "00-%s-%s-01".formatted(trace, span);
    }

    public static @Nullable String peerAddress() {
        return request()
                .map(request ->
                        Optional.ofNullable(request.getHeader(PEER_HEADER)).orElse(request.getRemoteAddr()))
                .orElse(null);
    }

    /// Chinese, unless the caller asks for English.
    public static Locale language(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ROOT : request.getLocale();
        return Locale.ENGLISH.getLanguage().equals(asked.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /// Remembers that the refusal of this call is on the trail already, so that it is not recorded twice.
    public static void denialIsRecorded() {
        request().ifPresent(request -> request.setAttribute(DENIAL_RECORDED, true));
    }

    public static boolean isDenialRecorded() {
        return request()
                .map(request -> request.getAttribute(DENIAL_RECORDED) != null)
                .orElse(false);
    }

    private static Optional<HttpServletRequest> request() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        return attributes instanceof ServletRequestAttributes servlet
                ? Optional.of(servlet.getRequest())
                : Optional.empty();
    }
}
