package cn.govshare.gateway.problem;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.call.CurrentCall;
import cn.govshare.kit.web.ProblemView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes problem documents where no controller stands.
@Component
public class ProblemAnswers {
    private static final String TRACE_HEADER = "Govshare-Trace-Id";

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    /// Tells the caller which trace his call belongs to.
    public static void traceOn(HttpServletResponse response) {
        var trace = CurrentCall.traceId();
        if (trace != null) {
            response.setHeader(TRACE_HEADER, trace);
        }
    }

    /// Answers a call with a problem; whatever was written before and has not left is discarded.
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemCode code, Text detail)
            throws IOException {
        write(request, response, code, detail, Map.of());
    }

    /// Answers a call with a problem and further headers.
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemCode code,
            Text detail,
            Map<String, String> headers)
            throws IOException {
        response.reset();
        traceOn(response);
        headers.forEach(response::setHeader);
        Locale locale = CurrentCall.language(request);
        var problem = ProblemView.of(code, detail, List.of(), locale);
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
