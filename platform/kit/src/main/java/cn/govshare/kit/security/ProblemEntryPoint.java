package cn.govshare.kit.security;

import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.call.CurrentCall;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.ProblemView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/// Answers a call without a valid token with a problem document beside the `WWW-Authenticate` header.
class ProblemEntryPoint implements AuthenticationEntryPoint {
    private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final JsonMapper json;
    private final DenialListener denials;

    ProblemEntryPoint(JsonMapper json, DenialListener denials) {
        this.json = json;
        this.denials = denials;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        denials.unauthenticated(request, e);
        bearer.commence(request, response, e);
        var problem = ProblemView.of(
                CommonProblem.UNAUTHENTICATED,
                Text.of("请携带有效的访问令牌。", "Send a valid access token."),
                List.of(),
                CurrentCall.language(request));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
