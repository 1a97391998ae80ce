package cn.govshare.catalog.importing;

import cn.govshare.kernel.vocabulary.Text;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A cell's value as it was understood.
///
/// @param value absent when it was refused
/// @param shown the value in words, for the report
/// @param fault why it was refused
public record Understood<T>(
        @Nullable T value,
        Treatment how,
        String shown,
        @Nullable Text fault) {
    static <T> Understood<T> asIs(T value, String shown) {
        return new Understood<>(value, Treatment.AS_IS, shown, null);
    }

    static <T> Understood<T> normalised(T value, String shown) {
        return new Understood<>(value, Treatment.NORMALISED, shown, null);
    }

    static <T> Understood<T> guessed(T value, String shown) {
        return new Understood<>(value, Treatment.GUESSED, shown, null);
    }

    static <T> Understood<T> refused(Text fault) {
        return new Understood<>(null, Treatment.REFUSED, "", fault);
    }

    <R> Understood<R> map(Function<T, R> mapping) {
        return new Understood<>(value == null ? null : mapping.apply(value), how, shown, fault);
    }
}
