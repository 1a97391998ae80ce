package cn.govshare.exchange.download.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Cuts the connection of a download that broke off after its first byte, so that its reader can't take the part for
/// the
/// whole.
@Component
class BrokenOffDownloads extends OncePerRequestFilter {
    private static final String BROKEN_OFF = BrokenOffDownloads.class.getName();

    static void markBrokenOff(HttpServletRequest request) {
        request.setAttribute(BROKEN_OFF, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN_OFF) != null) {
            throw new CloseNowException("the download broke off");
        }
    }
}
