package cn.govshare.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.AuthenticationException;

/// Told of every call that is turned away for want of a valid token; the gateway records them on the trail.
@FunctionalInterface
public interface DenialListener {
    void unauthenticated(HttpServletRequest request, AuthenticationException why);
}
