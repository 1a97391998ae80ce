package cn.govshare.kit.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/// Reads on after a field of a request's body that can't be read, so that all of them are named at once. Outside the
/// reading of a body nothing is forgiven.
class UnreadableValues extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        var faults = BodyFaults.current();
        faults.ifPresent(each -> each.unknown(name));
        if (faults.isPresent()) {
            parser.skipChildren();
        }
        return faults.isPresent();
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) {
        return isNoted(context.getParser(), target) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        return isNoted(context.getParser(), target) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            @Nullable JsonToken token,
            JsonParser parser,
            @Nullable String failure) {
        if (token == null || !isNoted(parser, target.getRawClass())) {
            return NOT_HANDLED;
        }
        parser.skipChildren();
        return null;
    }

    /// The body as a whole is no field: what is wrong with it is left to be thrown.
    private static boolean isNoted(JsonParser parser, Class<?> target) {
        var field = parser.streamReadContext().pathAsPointer().toString();
        if (target.isPrimitive() || field.isEmpty()) {
            return false;
        }
        var faults = BodyFaults.current();
        faults.ifPresent(each -> each.unreadable(field, target));
        return faults.isPresent();
    }
}
