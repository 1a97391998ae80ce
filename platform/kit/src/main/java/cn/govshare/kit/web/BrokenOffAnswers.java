package cn.govshare.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Cuts the connection of an answer that broke off after its first byte, so that nobody takes the part for the whole.
public final class BrokenOffAnswers extends OncePerRequestFilter {
    private static final String BROKEN_OFF = BrokenOffAnswers.class.getName();

    BrokenOffAnswers() {}

    /// Says that the answer to this call is not whole.
    public static void mark(HttpServletRequest request) {
        request.setAttribute(BROKEN_OFF, true);
    }

    /// Says that the answer to this call is not whole, when some of it has left; else makes room for another.
    ///
    /// @return true when some of it has left
    public static boolean breakOff(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            mark(request);
            return true;
        }
        response.reset();
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN_OFF) != null) {
            throw new CloseNowException("the answer broke off");
        }
    }
}
