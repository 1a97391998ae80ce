package cn.govshare.gateway.door;

import cn.govshare.gateway.problem.GatewayProblem;
import cn.govshare.gateway.problem.ProblemAnswers;
import cn.govshare.kernel.vocabulary.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/// Answers what Spring Security's firewall turns away, such as a header with control characters.
@Component
class RefusedByFirewall implements RequestRejectedHandler {
    private final ProblemAnswers answers;

    RefusedByFirewall(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        answers.write(
                request,
                response,
                GatewayProblem.MALFORMED_REQUEST,
                Text.of("请求头或参数含有不允许的字符。", "A header or parameter has characters that are not allowed."));
    }
}
