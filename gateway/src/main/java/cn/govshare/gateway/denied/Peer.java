package cn.govshare.gateway.denied;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/// What remains of a call after it was answered: the peer's address. The call itself is the container's again.
final class Peer extends HttpServletRequestWrapper {
    private final String address;

    Peer(HttpServletRequest request) {
        super(request);
        this.address = request.getRemoteAddr();
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return null;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {}
}
