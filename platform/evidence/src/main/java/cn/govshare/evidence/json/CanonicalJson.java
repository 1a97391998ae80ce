package cn.govshare.evidence.json;

import cn.govshare.evidence.MalformedEvidence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The one way to write a JSON value (RFC 8785): names in order, no spaces, one spelling for each number and
/// character. Equal values have equal bytes, so that a digest of them means something.
public final class CanonicalJson {
    private static final int LONGEST_PLAIN_NUMBER = 21;
    private static final int SMALLEST_PLAIN_FRACTION = -6;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /// The canonical bytes of a JSON text. A whole number that JSON would change is refused rather than
    /// rounded.
    ///
    /// @throws MalformedEvidence when the text is not JSON
    public static byte[] of(String json) {
        return write(Json.read(json));
    }

    /// The canonical bytes of a JSON text in UTF-8.
    ///
    /// @throws MalformedEvidence when the bytes are not JSON
    public static byte[] of(byte[] json) {
        return PlainJson.canonical(json).orElseGet(() -> write(Json.read(json)));
    }

    /// Whether the bytes are already the canonical ones.
    public static boolean isCanonical(byte[] json) {
        try {
            return Arrays.equals(json, of(json));
        } catch (MalformedEvidence e) {
            return false;
        }
    }

    /// The canonical bytes of a value made of maps, collections, texts, whole numbers, doubles, booleans and
    /// null.
    ///
    /// @throws MalformedEvidence when a number has no place in JSON
    public static byte[] write(@Nullable Object value) {
        var json = new CanonicalJson();
        json.append(value);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Boolean bool -> out.append(bool.booleanValue());
            case String text -> append(text);
            case Long number -> out.append(number.longValue());
            case Integer number -> out.append(number.intValue());
            case Double number -> out.append(text(number));
            case Map<?, ?> object -> append(object);
            case Collection<?> array ->
                append(List.copyOf(array.stream().map(Slot::new).toList()));
            default ->
                throw new MalformedEvidence(
                        "A %s has no place in JSON.".formatted(value.getClass().getSimpleName()));
        }
    }

    /// An element of an array, which may be null.
    private record Slot(@Nullable Object value) {}

    private void append(List<Slot> array) {
        out.append('[');
        var first = true;
        for (var slot : array) {
            if (!first) {
                out.append(',');
            }
            first = false;
            append(slot.value());
        }
        out.append(']');
    }

    private void append(Map<?, ?> object) {
        var sorted = new TreeMap<String, Slot>();
        object.forEach((name, value) -> sorted.put(String.valueOf(name), new Slot(value)));
        out.append('{');
        var first = true;
        for (var member : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            append(member.getKey());
            out.append(':');
            append(member.getValue().value());
        }
        out.append('}');
    }

    private void append(String text) {
        out.append('"');
        for (var index = 0; index < text.length(); index++) {
            var unit = text.charAt(index);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (unit < ' ') {
                        out.append("\\u%04x".formatted((int) unit));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }

    /// A number as ECMAScript writes it: the fewest digits that say it.
    static String text(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new MalformedEvidence("%s is not a number of JSON.".formatted(number));
        }
        if (number == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(number));
        var digits = shortest.unscaledValue().toString();
        var point = digits.length() - shortest.scale();
        return (number < 0 ? "-" : "") + text(digits, point);
    }

    private static String text(String digits, int point) {
        var count = digits.length();
        if (count <= point && point <= LONGEST_PLAIN_NUMBER) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= LONGEST_PLAIN_NUMBER) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (SMALLEST_PLAIN_FRACTION < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = point - 1;
        return "%s%se%s%d"
                .formatted(
                        digits.charAt(0),
                        count == 1 ? "" : "." + digits.substring(1),
                        exponent < 0 ? "-" : "+",
                        Math.abs(exponent));
    }

    /// Java never writes fewer than two digits, even where one would do.
    private static BigDecimal shortest(double number) {
        var written = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (written.precision() == 2) {
            var one = written.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == number) {
                return one.stripTrailingZeros();
            }
        }
        return written;
    }
}
