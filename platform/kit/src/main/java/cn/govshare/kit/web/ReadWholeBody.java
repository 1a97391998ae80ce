package cn.govshare.kit.web;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import jakarta.validation.ValidationException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Refuses a body with fields that can't be read, naming them together with all that validation finds in the rest.
@RestControllerAdvice
class ReadWholeBody extends RequestBodyAdviceAdapter {
    private final Validator validator;

    ReadWholeBody(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        BodyFaults.begin();
        return message;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var unreadable = BodyFaults.end();
        if (unreadable.isEmpty()) {
            return body;
        }
        var faults = new ArrayList<>(unreadable);
        var named = unreadable.stream().map(Fault::field).collect(Collectors.toSet());
        faultsOfTheRest(body).stream()
                .filter(each -> !named.contains(each.field()))
                .forEach(faults::add);
        throw new MalformedInput(CommonProblem.INVALID_INPUT, ProblemHandler.count(faults), faults);
    }

    /// A rule that stumbles over what could not be read says nothing more.
    private List<Fault> faultsOfTheRest(Object body) {
        var binder = new DataBinder(body);
        binder.setValidator(validator);
        try {
            binder.validate();
            return binder.getBindingResult().getAllErrors().stream()
                    .map(ProblemHandler::faultOfBody)
                    .toList();
        } catch (ValidationException _) {
            return List.of();
        }
    }
}
