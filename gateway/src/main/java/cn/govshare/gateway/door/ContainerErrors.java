package cn.govshare.gateway.door;

import cn.govshare.gateway.problem.BrokenAnswer;
import cn.govshare.gateway.problem.GatewayProblem;
import cn.govshare.gateway.route.RouteTable;
import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kit.web.CommonProblem;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// Answers what the container refuses before any of our code sees it, such as a path with forbidden characters or
/// headers beyond the limit, without telling anything of the container; and breaks the connection of a broken answer.
class ContainerErrors extends ErrorReportValve {
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (BrokenAnswer.isMarked(request)) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var code = code(request, response.getStatus());
        response.setStatus(code.status());
        var body = """
                {"type":"urn:govshare:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(
                code.code(), code.title().zh(), code.status(), code.title().en(), code.code());
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The caller is gone or already has an answer: there is nobody to tell.
            container.getLogger().debug("No error report was written", e);
        }
    }

    /// An address that is not in the table does not exist, however oddly it is written.
    private static ProblemCode code(Request request, int status) {
        var path = request.getRequestURI();
        if (path != null && RouteTable.passage(request.getMethod(), path).isEmpty()) {
            return CommonProblem.NOT_FOUND;
        }
        return switch (status) {
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 413 -> CommonProblem.TOO_LARGE;
            default -> status < 500 ? GatewayProblem.MALFORMED_REQUEST : CommonProblem.INTERNAL;
        };
    }
}
