package cn.govshare.exchange.bundle;

import java.util.Optional;
import java.util.regex.Pattern;

/// A part of a file (RFC 9110, one range).
///
/// @param from first byte
/// @param to behind the last byte
public record ByteRange(long from, long to) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    public long length() {
        return to - from;
    }

    /// What a `Range` field asks of a file of this length; empty when it asks for something else, which is then passed
    /// over.
    public static Optional<ByteRange> read(String field, long length) {
        var range = FORM.matcher(field.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            return Optional.of(new ByteRange(Math.max(0, length - Long.parseLong(range.group(2))), length));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? length : Math.min(length, Long.parseLong(range.group(2)) + 1);
        return Optional.of(new ByteRange(from, to));
    }

    /// False when no byte of a file is meant.
    public boolean isSatisfiable() {
        return from < to;
    }
}
