package cn.govshare.gateway.route;

import cn.govshare.gateway.problem.BrokenAnswer;
import cn.govshare.gateway.problem.GatewayProblem;
import cn.govshare.gateway.problem.ProblemAnswers;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/// A service's answer on its way to the caller. When the service breaks off in the middle, so does the gateway: the
/// caller must not take half an answer for a whole one. When the caller goes away, the service is told by the end of
/// its connection.
final class UpstreamAnswer implements ServerResponse {
    private static final Logger LOG = LoggerFactory.getLogger(UpstreamAnswer.class);

    private final ClassicHttpResponse answer;
    private final Runnable hangUp;
    private final HttpStatusCode status;
    private final Upstream upstream;
    private final ProblemAnswers answers;
    private final HttpHeaders headers = new HttpHeaders();

    /// @param hangUp cuts the connection to the service
    UpstreamAnswer(
            ClassicHttpResponse answer,
            Runnable hangUp,
            HttpStatusCode status,
            Upstream upstream,
            ProblemAnswers answers) {
        this.answer = answer;
        this.hangUp = hangUp;
        this.status = status;
        this.upstream = upstream;
        this.answers = answers;
    }

    @Override
    public HttpStatusCode statusCode() {
        return status;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (answer) {
            pass(response);
        } catch (BrokenOff e) {
            LOG.warn("{} broke off in the middle of its answer: {}", upstream.service(), String.valueOf(e.getCause()));
            if (response.isCommitted()) {
                BrokenAnswer.mark(request);
            } else {
                answers.write(
                        request,
                        response,
                        GatewayProblem.SERVICE_BROKE_OFF,
                        NoAnswer.brokeOff().detail());
            }
        } catch (IOException e) {
            LOG.debug("The caller went away", e);
            BrokenAnswer.mark(request);
        }
        return null;
    }

    private void pass(HttpServletResponse response) throws IOException {
        try {
            response.setStatus(status.value());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var entity = answer.getEntity();
            if (entity != null) {
                StreamedBody.copy(new FromService(entity.getContent()), response.getOutputStream());
            }
        } catch (IOException | RuntimeException e) {
            // Closing alone would read the rest of the answer to its end.
            hangUp.run();
            throw e;
        }
    }

    /// Tells a service that breaks off from a caller that goes away.
    private static final class BrokenOff extends IOException {
        BrokenOff(IOException cause) {
            super("The service broke off in the middle of its answer", cause);
        }
    }

    private static final class FromService extends InputStream {
        private final InputStream in;

        FromService(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (IOException e) {
                throw new BrokenOff(e);
            }
        }
    }
}
