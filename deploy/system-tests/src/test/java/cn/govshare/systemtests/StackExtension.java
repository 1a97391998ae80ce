package cn.govshare.systemtests;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the platform when the first test asks for it and stops it after the last.
class StackExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(StackExtension.class))
                .computeIfAbsent(Started.class, _ -> new Started(), Started.class)
                .stack();
    }

    /// A platform that did not start is not started again for the next test.
    private static final class Started implements AutoCloseable {
        private @Nullable Stack stack;
        private @Nullable RuntimeException failure;

        Started() {
            try {
                stack = Stack.start();
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        Stack stack() {
            if (failure != null) {
                throw new IllegalStateException("the platform did not start", failure);
            }
            return Objects.requireNonNull(stack);
        }

        @Override
        public void close() {
            if (stack != null) {
                stack.close();
            }
        }
    }
}
