package cn.govshare.kit.web;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands what the caller stated as `If-Match` to a controller's method that asks for a [SeenVersion]: one entity tag as
/// the platform gave it, or `*` for whatever is there.
class SeenVersionArgument implements HandlerMethodArgumentResolver {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SeenVersion.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var stated = request.getHeader(HttpHeaders.IF_MATCH);
        if (stated == null || stated.strip().equals("*")) {
            return SeenVersion.ANY;
        }
        var tag = TAG.matcher(stated.strip());
        if (!tag.matches()) {
            var text = Text.of("If-Match 应为所见内容的 ETag,如 \"3\"。", "If-Match is the ETag of what was seen, as in \"3\".");
            throw new MalformedInput(
                    CommonProblem.INVALID_INPUT, text, List.of(Fault.of("If-Match", "unreadable", text)));
        }
        return new SeenVersion(Long.valueOf(tag.group(1)));
    }
}
