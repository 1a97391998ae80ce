package cn.govshare.kit.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes the kernel's codes as plain JSON strings and reads them back, refusing what is no code.
public final class KernelModule extends SimpleModule {
    public KernelModule() {
        super("govshare-kernel");
        code(DepartmentCode.class, DepartmentCode::new);
        code(ResourceCode.class, ResourceCode::parse);
    }

    private <T> void code(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(value.toString());
            }
        });
        addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
                var text = parser.getValueAsString("");
                try {
                    return parse.apply(text);
                } catch (IllegalArgumentException e) {
                    return type.cast(context.handleWeirdStringValue(type, text, "%s", String.valueOf(e.getMessage())));
                }
            }
        });
    }
}
