package cn.govshare.gateway.route;

import cn.govshare.gateway.limit.UnusableBody;
import cn.govshare.gateway.problem.ProblemAnswers;
import cn.govshare.gateway.route.Passage.Carries;
import cn.govshare.kit.call.CurrentCall;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/// Carries a call to its service and the answer back, both as streams. An answer of the service passes as it is, a
/// problem too; only when there is none does the gateway speak for itself.
class UpstreamExchange implements ProxyExchange {
    private static final Logger LOG = LoggerFactory.getLogger(UpstreamExchange.class);
    private static final Timeout WAIT_FOR_CONNECTION = Timeout.ofSeconds(5);

    private final CloseableHttpClient client;
    private final ProblemAnswers answers;
    private final TakenData taken;
    private final RequestConfig document;
    private final RequestConfig push;
    private final RequestConfig download;

    UpstreamExchange(CloseableHttpClient client, UpstreamSettings settings, ProblemAnswers answers, TakenData taken) {
        this.client = client;
        this.answers = answers;
        this.taken = taken;
        this.document = config(Timeout.of(settings.answerWithin()), false);
        this.push = config(Timeout.of(settings.transferWithin()), true);
        this.download = config(Timeout.of(settings.transferWithin()), false);
    }

    /// @param asksFirst waits for the service's word before a large body is sent
    private static RequestConfig config(Timeout silence, boolean asksFirst) {
        return RequestConfig.custom()
                .setResponseTimeout(silence)
                .setConnectionRequestTimeout(WAIT_FOR_CONNECTION)
                .setExpectContinueEnabled(asksFirst)
                .build();
    }

    private RequestConfig config(Carries carries) {
        return switch (carries) {
            case DOCUMENT -> document;
            case PUSH -> push;
            case DOWNLOAD -> download;
        };
    }

    @Override
    public ServerResponse exchange(Request request) {
        var servlet = request.getServerRequest().servletRequest();
        var passage = (Passage) Objects.requireNonNull(servlet.getAttribute(Passage.class.getName()));
        var uri = Objects.requireNonNull(request.getUri());
        var context = HttpClientContext.create();
        context.setRequestConfig(config(passage.carries()));
        var outgoing = outgoing(request, uri);
        var body = body(servlet, outgoing);
        outgoing.setEntity(body);
        try {
            var answer = client.executeOpen(host(uri), outgoing, context);
            if (passage.takesData()) {
                taken.answered(CurrentCall.traceId(), answer.getCode());
            }
            return returning(request, answer, passage, outgoing::abort);
        } catch (IOException e) {
            if (passage.takesData()) {
                taken.unsure(CurrentCall.traceId());
            }
            var broken = body == null ? Optional.<UnusableBody.Why>empty() : body.broken();
            if (broken.isEmpty()) {
                LOG.warn("{} did not answer {}: {}", passage.upstream().service(), request.getMethod(), e.toString());
            }
            throw NoAnswer.because(e, broken);
        }
    }

    private static HttpHost host(URI uri) {
        return new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    }

    private static HttpUriRequestBase outgoing(Request request, URI uri) {
        var outgoing = new HttpUriRequestBase(request.getMethod().name(), uri);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        return outgoing;
    }

    private static @Nullable StreamedBody body(HttpServletRequest servlet, HttpUriRequestBase outgoing) {
        var length = servlet.getContentLengthLong();
        if (length == 0 || (length < 0 && servlet.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            return null;
        }
        try {
            return new StreamedBody(servlet.getInputStream(), length, outgoing::abort);
        } catch (IOException e) {
            throw NoAnswer.because(e, Optional.of(UnusableBody.Why.BROKEN_OFF));
        }
    }

    private ServerResponse returning(Request request, ClassicHttpResponse answer, Passage passage, Runnable hangUp) {
        var headers = new HttpHeaders();
        for (var header : answer.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
        var head = new Head(HttpStatusCode.valueOf(answer.getCode()), headers);
        var returning = new UpstreamAnswer(answer, hangUp, head.getStatusCode(), passage.upstream(), answers);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(head, returning));
        return returning;
    }

    private record Head(HttpStatusCode statusCode, HttpHeaders headers) implements Response {
        @Override
        public HttpStatusCode getStatusCode() {
            return statusCode;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
