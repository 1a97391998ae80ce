package cn.govshare.kit.web;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// The fields of the body of this call that could not be read, by JSON pointer, as far as it has been read.
final class BodyFaults {
    private static final String ATTRIBUTE = BodyFaults.class.getName();
    private static final Text UNREADABLE = Text.of("无法识别的值。", "The value can't be read.");

    private final Map<String, Fault> byField = new LinkedHashMap<>();
    private String object = "";

    private BodyFaults() {}

    /// Faults of the body are collected from now on, until [#end].
    static void begin() {
        attributes().ifPresent(each -> each.setAttribute(ATTRIBUTE, new BodyFaults(), RequestAttributes.SCOPE_REQUEST));
    }

    /// What is being collected on this thread; empty outside the reading of a body.
    static Optional<BodyFaults> current() {
        return attributes().map(each -> (BodyFaults) each.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    /// Ends the collection and says what was found.
    static List<Fault> end() {
        var found = current().map(each -> List.copyOf(each.byField.values())).orElse(List.of());
        attributes().ifPresent(each -> each.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    private static Optional<RequestAttributes> attributes() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }

    /// Says that the object at this pointer is being read from now on.
    ///
    /// @return the pointer of the one that was being read
    String enter(String pointer) {
        var outer = object;
        object = pointer;
        return outer;
    }

    /// Notes a field of the object being read that nobody knows.
    void unknown(String name) {
        var field = object + "/" + name.replace("~", "~0").replace("/", "~1");
        byField.putIfAbsent(field, Fault.of(field, "unknown-field", Text.of("不认识的字段。", "This field is not known.")));
    }

    void unreadable(String field, Class<?> expected) {
        byField.putIfAbsent(field, unreadableValue(field, expected));
    }

    static Fault unreadableValue(String field, Class<?> expected) {
        return Fault.of(field, "unreadable", expected.isEnum() ? oneOf(expected) : UNREADABLE);
    }

    private static Text oneOf(Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .collect(Collectors.joining(", "));
        return Text.of("应为以下之一:%s", "One of: %s").with(names);
    }
}
