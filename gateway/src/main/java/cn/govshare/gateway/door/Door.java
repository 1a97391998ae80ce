package cn.govshare.gateway.door;

import cn.govshare.gateway.limit.BodyLimits;
import cn.govshare.gateway.limit.LimitedRequest;
import cn.govshare.gateway.problem.BrokenAnswer;
import cn.govshare.gateway.problem.ProblemAnswers;
import cn.govshare.gateway.route.Passage;
import cn.govshare.gateway.route.RouteTable;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The first to look at a call, before tokens are: an address that is not in the route table does not exist, whatever
/// is behind it. It says how large the body may be, and speaks for the gateway when something fails further in.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Door extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Pattern DOCUMENTS = Pattern.compile("/api-docs(/assets)?(/[A-Za-z0-9][A-Za-z0-9.-]*)?");

    private final BodyLimits limits;
    private final ProblemAnswers answers;

    Door(BodyLimits limits, ProblemAnswers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemAnswers.traceOn(response);
        var path = request.getRequestURI();
        var passage = RouteTable.passage(request.getMethod(), path);
        var isDocument = DOCUMENTS.matcher(path).matches();
        if (passage.isEmpty() && !isDocument) {
            refuse(request, response, CommonProblem.NOT_FOUND, "没有这个地址。", "There is nothing at this address.");
        } else if (!(isDocument ? READS : METHODS).contains(request.getMethod())) {
            answers.write(
                    request,
                    response,
                    CommonProblem.METHOD_NOT_ALLOWED,
                    Text.of("该地址不支持此方法。", "This address does not take that method."),
                    Map.of(HttpHeaders.ALLOW, isDocument ? "GET, HEAD" : "GET, HEAD, POST, PUT, PATCH, DELETE"));
        } else if (isForm(request)) {
            refuse(
                    request,
                    response,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    "不接受表单,请发送 JSON。",
                    "Forms are not taken; send JSON.");
        } else {
            letIn(request, response, passage, chain);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && (type.regionMatches(true, 0, MediaType.APPLICATION_FORM_URLENCODED_VALUE, 0, 33)
                        || type.regionMatches(true, 0, "multipart/", 0, 10));
    }

    private void letIn(
            HttpServletRequest request, HttpServletResponse response, Optional<Passage> passage, FilterChain chain)
            throws ServletException, IOException {
        passage.ifPresent(each -> request.setAttribute(Passage.class.getName(), each));
        var isPush = passage.map(each -> each.carries() == Passage.Carries.PUSH).orElse(false);
        var limit = isPush ? limits.push() : limits.ordinary();
        if (request.getContentLengthLong() > limit.bytes()) {
            refuse(
                    request,
                    response,
                    CommonProblem.TOO_LARGE,
                    "请求内容超过上限,请减小后重试。",
                    "The body is over the limit; send less.");
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limit), response);
        } catch (AuthenticationServiceException e) {
            LOG.warn("The keys of the token's issuer can't be read: {}", e.toString());
            refuse(
                    request,
                    response,
                    CommonProblem.UNAVAILABLE,
                    "暂时无法验证访问令牌,请稍后重试。",
                    "Tokens can't be verified now; try again later.");
        } catch (ServletException | RuntimeException e) {
            LOG.error("Unforeseen failure", e);
            if (response.isCommitted()) {
                BrokenAnswer.mark(request);
            } else {
                refuse(
                        request,
                        response,
                        CommonProblem.INTERNAL,
                        "平台内部错误,请将追踪号告知平台管理员。",
                        "An internal error; tell the operators the trace id.");
            }
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, CommonProblem code, String zh, String en)
            throws IOException {
        answers.write(request, response, code, Text.of(zh, en));
    }
}
