package cn.govshare.catalog.resource;

import org.jspecify.annotations.Nullable;

/// What a text that somebody stated was read as, and how surely.
///
/// @param value absent when it was not understood
public record Reading<T>(String stated, @Nullable T value, Certainty certainty) {
    /// How surely a text was understood.
    public enum Certainty {
        /// Written as the dictionary writes it.
        EXACT,
        /// Another spelling that the dictionary lists.
        ALIAS,
        /// Taken to mean this, which somebody should confirm.
        GUESSED,
        UNKNOWN
    }

    static <T> Reading<T> unknown(String stated) {
        return new Reading<>(stated, null, Certainty.UNKNOWN);
    }

    /// True when nobody has to confirm it.
    public boolean isSure() {
        return certainty == Certainty.EXACT || certainty == Certainty.ALIAS;
    }
}
