package cn.govshare.kit.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Keeps in mind which object of a body is being read: Jackson puts unknown fields of records aside, and when it comes
/// back to them its own place is another one.
final class PlacesInBody extends SimpleModule {
    private static final long serialVersionUID = 1L;

    PlacesInBody() {
        super("govshare-places-in-body");
        setDeserializerModifier(new ValueDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public ValueDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
                return new AtItsPlace(deserializer);
            }
        });
    }

    private static final class AtItsPlace extends DelegatingDeserializer {
        AtItsPlace(ValueDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new AtItsPlace(delegate);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            var faults = BodyFaults.current();
            if (faults.isEmpty()) {
                return super.deserialize(parser, context);
            }
            var outer = faults.get()
                    .enter(parser.streamReadContext().pathAsPointer().toString());
            try {
                return super.deserialize(parser, context);
            } finally {
                faults.get().enter(outer);
            }
        }
    }
}
