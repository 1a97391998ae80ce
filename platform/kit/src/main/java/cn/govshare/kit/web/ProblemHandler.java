package cn.govshare.kit.web;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.call.CurrentCall;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/// Turns every exception into a problem document: known ones with their own code and all faults, unknown ones with a
/// trace
/// id and nothing of the inside.
@RestControllerAdvice
class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final Text UNREADABLE_VALUE = Text.of("无法识别的值。", "The value can't be read.");

    private final AuditTrail trail;

    ProblemHandler(AuditTrail trail) {
        this.trail = trail;
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> known(GovShareProblem problem, Locale locale, HttpServletResponse response) {
        mustNotHaveBegun(problem, response);
        return known(problem, locale);
    }

    /// What is half sent must break off, never end as if it were whole.
    private static <E extends Exception> void mustNotHaveBegun(E failure, HttpServletResponse response) throws E {
        if (response.isCommitted()) {
            throw failure;
        }
    }

    private ResponseEntity<ProblemView> known(GovShareProblem problem, Locale locale) {
        if (problem instanceof Forbidden) {
            recordDenial(problem.code());
        }
        return ProblemView.of(problem.code(), problem.detail(), problem.faults(), locale)
                .answer();
    }

    private void recordDenial(ProblemCode why) {
        if (!CurrentCall.isDenialRecorded()
                && SecurityContextHolder.getContext().getAuthentication() instanceof Authentication who
                && who.getPrincipal() instanceof Actor actor) {
            trail.recordNow(AuditDraft.of("access.denied", actor).denied(why));
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> invalid(MethodArgumentNotValidException e, Locale locale) {
        boolean body = e.getParameter().hasParameterAnnotation(RequestBody.class);
        var faults = e.getBindingResult().getAllErrors().stream()
                .map(error -> fault(error, body))
                .toList();
        return invalid(faults, locale);
    }

    static Fault faultOfBody(ObjectError error) {
        return fault(error, true);
    }

    private static Fault fault(ObjectError error, boolean body) {
        var name = error instanceof FieldError one ? one.getField() : "";
        var field = body ? pointer(name) : name;
        if (error instanceof FieldError one && one.isBindingFailure()) {
            return Fault.of(field, "unreadable", UNREADABLE_VALUE);
        }
        var text = Objects.requireNonNullElse(error.getDefaultMessage(), "");
        return Fault.of(field, rule(error), Text.of(text, text));
    }

    /// A record of query parameters that refuses its values does so while it is made.
    @ExceptionHandler
    ResponseEntity<ProblemView> refusedByItsRecord(BeanInstantiationException e, Locale locale) {
        return e.getCause() instanceof GovShareProblem problem ? known(problem, locale) : unknown(e, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> invalid(HandlerMethodValidationException e, Locale locale) {
        var faults = new ArrayList<Fault>();
        e.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors().forEach(error -> {
                    var text = Objects.requireNonNullElse(error.getDefaultMessage(), "");
                    var name = Objects.requireNonNullElse(
                            result.getMethodParameter().getParameterName(), "");
                    var field = error instanceof FieldError one ? pointer(one.getField()) : name;
                    faults.add(Fault.of(field, rule(error), Text.of(text, text)));
                }));
        return invalid(faults, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> invalid(MethodArgumentTypeMismatchException e, Locale locale) {
        return invalid(List.of(Fault.of(e.getName(), "unreadable", UNREADABLE_VALUE)), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> invalid(ServletRequestBindingException e, Locale locale) {
        var detail = Objects.requireNonNullElse(e.getBody().getDetail(), "");
        return ProblemView.of(
                        CommonProblem.INVALID_INPUT,
                        Text.of("缺少必需的参数或请求头:%s".formatted(detail), detail),
                        List.of(),
                        locale)
                .answer();
    }

    private static ResponseEntity<ProblemView> invalid(List<Fault> faults, Locale locale) {
        return ProblemView.of(CommonProblem.INVALID_INPUT, count(faults), faults, locale)
                .answer();
    }

    static Text count(List<Fault> faults) {
        return Text.of("共 %s 处错误,请逐一更正后重试。", "%s faults; mend each and try again.")
                .with(faults.size());
    }

    private static String rule(MessageSourceResolvable error) {
        var codes = error.getCodes();
        var name = codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/').replaceAll("\\[(\\d+)]", "/$1").replaceAll("\\[]", "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> unreadable(HttpMessageNotReadableException e, Locale locale) {
        var before = BodyFaults.end();
        return switch (e.getCause()) {
            case GovShareProblem problem -> known(problem, locale);
            case DatabindException bad when bad.getCause() instanceof GovShareProblem problem -> known(problem, locale);
            case DatabindException _ when !before.isEmpty() -> invalid(before, locale);
            case InvalidFormatException bad ->
                invalid(List.of(BodyFaults.unreadableValue(pointer(bad), bad.getTargetType())), locale);
            case DatabindException bad -> invalid(List.of(missing(pointer(bad))), locale);
            case null, default ->
                ProblemView.of(
                                CommonProblem.UNREADABLE_BODY,
                                Text.of("请求内容不是有效的 JSON。", "The body is not valid JSON."),
                                List.of(),
                                locale)
                        .answer();
        };
    }

    private static Fault missing(String field) {
        return Fault.of(field, "unreadable", Text.of("缺少该字段或其值无法识别。", "Missing, or not readable."));
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(each ->
                        each.getPropertyName() == null ? Integer.toString(each.getIndex()) : each.getPropertyName())
                .collect(Collectors.joining("/", "/", ""));
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemView> notFound(Locale locale) {
        return plain(CommonProblem.NOT_FOUND, "没有这个地址。", "There is nothing at this address.", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> method(HttpRequestMethodNotSupportedException e, Locale locale) {
        return plain(CommonProblem.METHOD_NOT_ALLOWED, "该地址不支持此方法。", "This address does not take that method.", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> mediaType(HttpMediaTypeNotSupportedException e, Locale locale) {
        var supported =
                e.getSupportedMediaTypes().stream().map(Object::toString).collect(Collectors.joining(", "));
        return plain(
                CommonProblem.UNSUPPORTED_MEDIA_TYPE, "请使用以下内容格式之一:" + supported, "Send one of: " + supported, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> mediaType(HttpMediaTypeNotAcceptableException e, Locale locale) {
        return plain(CommonProblem.NOT_ACCEPTABLE, "无法提供所要求的格式。", "The asked format is not on offer.", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> changedMeanwhile(
            OptimisticLockingFailureException e, Locale locale, HttpServletResponse response) {
        mustNotHaveBegun(e, response);
        return plain(
                CommonProblem.CHANGED_MEANWHILE,
                "内容已被他人修改,请重新读取后再试。",
                "Somebody changed it meanwhile; read it again and retry.",
                locale);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemView> away(RuntimeException e, Locale locale, HttpServletResponse response) {
        mustNotHaveBegun(e, response);
        LOG.warn("The database is away: {}", e.toString());
        return plain(
                CommonProblem.UNAVAILABLE,
                "平台暂时无法处理,请稍后重试。",
                "The platform can't do this now; try again later.",
                locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> unknown(Exception e, Locale locale, HttpServletResponse response) throws Exception {
        mustNotHaveBegun(e, response);
        return unknown(e, locale);
    }

    private static ResponseEntity<ProblemView> unknown(Exception e, Locale locale) {
        LOG.error("Unforeseen failure", e);
        return plain(
                CommonProblem.INTERNAL,
                "平台内部错误,请将追踪号告知平台管理员。",
                "An internal error; tell the operators the trace id.",
                locale);
    }

    private static ResponseEntity<ProblemView> plain(CommonProblem code, String zh, String en, Locale locale) {
        return ProblemView.of(code, Text.of(zh, en), List.of(), locale).answer();
    }
}
