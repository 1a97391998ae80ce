package cn.govshare.evidence.pack;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.evidence.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a package says of itself. Nobody signs it: what it promises is checked against what the checkpoint
/// proves.
///
/// @param origin the log's name
/// @param subject what the package is about: `month`, `case`, `grant` or `record`
/// @param value which one: `2026-11`, or an id
/// @param size records of the log when the package was made: the size of its checkpoint
/// @param records how many the package holds
/// @param firstPlace place on the log, from 1, of the first record; 0 when there are none
/// @param lastPlace place of the last record; 0 when there are none
/// @param whole whether every place from the first to the last is in the package, as in that of a month
/// @param madeAt time of making, ISO 8601
/// @param madeBy account name of the auditor who asked for it
public record Manifest(
        String origin,
        String subject,
        String value,
        long size,
        long records,
        long firstPlace,
        long lastPlace,
        boolean whole,
        String madeAt,
        String madeBy) {
    /// The subject of a package that holds all records of a month.
    public static final String MONTH = "month";

    static final String FORMAT = "govshare-evidence-package/1";

    public byte[] write() {
        return CanonicalJson.write(Map.ofEntries(
                Map.entry("format", FORMAT),
                Map.entry("origin", origin),
                Map.entry("subject", subject),
                Map.entry("value", value),
                Map.entry("size", size),
                Map.entry("records", records),
                Map.entry("firstPlace", firstPlace),
                Map.entry("lastPlace", lastPlace),
                Map.entry("whole", whole),
                Map.entry("madeAt", madeAt),
                Map.entry("madeBy", madeBy)));
    }

    /// @throws MalformedEvidence when the bytes are not a manifest of this format
    public static Manifest read(byte[] json) {
        var members = Json.readObject(json);
        if (!FORMAT.equals(members.get("format"))) {
            throw new MalformedEvidence("The manifest is not one of \"%s\".".formatted(FORMAT));
        }
        return new Manifest(
                text(members, "origin"),
                text(members, "subject"),
                text(members, "value"),
                number(members, "size"),
                number(members, "records"),
                number(members, "firstPlace"),
                number(members, "lastPlace"),
                Boolean.TRUE.equals(members.get("whole")),
                text(members, "madeAt"),
                text(members, "madeBy"));
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new MalformedEvidence("The manifest has no text \"%s\".".formatted(name));
    }

    private static long number(Map<String, @Nullable Object> members, String name) {
        if (members.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new MalformedEvidence("The manifest has no number \"%s\".".formatted(name));
    }
}
