package cn.govshare.auditorkit.verify;

import cn.govshare.evidence.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a value of a record is shown in the table, and whether what is shown is what the record says.
final class ShownColumns {
    private ShownColumns() {}

    /// Whether the table shows the record's value under this name.
    static boolean agrees(String name, String shown, Map<String, @Nullable Object> record) {
        var said = said(name, record);
        return shown.equals(said) || (name.endsWith("At") && sameTime(shown, said));
    }

    /// Lists as JSON, nothing as the empty text, all else as it is.
    static String said(String name, Map<String, @Nullable Object> record) {
        return switch (record.get(name)) {
            case null -> "";
            case Collection<?> list when list.isEmpty() -> "";
            case Collection<?> list -> new String(CanonicalJson.write(list), StandardCharsets.UTF_8);
            case Object value -> String.valueOf(value);
        };
    }

    /// Databases keep microseconds.
    private static boolean sameTime(String shown, String said) {
        try {
            return Instant.parse(shown)
                    .truncatedTo(ChronoUnit.MICROS)
                    .equals(Instant.parse(said).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
