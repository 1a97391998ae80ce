package cn.govshare.exchange.grant.web;

import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.grant.UseProblem;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.web.ProblemView;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Tells whoever has used up a quota, by whichever call, when it begins anew.
@RestControllerAdvice
@Article("18")
class QuotaAdvice implements ResponseBodyAdvice<Object> {
    private final Clock clock;

    QuotaAdvice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemView problem
                && UseProblem.QUOTA_EXHAUSTED.code().equals(problem.code())) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(QuotaUse.secondsLeft(clock.instant())));
        }
        return body;
    }
}
