package cn.govshare.audit.inquiry;

import cn.govshare.audit.log.AuditEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// A record's place in the order of time: when it was decided, and among those of the same moment, when it arrived.
public record Place(Instant decidedAt, long seq) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,17})\\.(\\d{1,18})");
    private static final long MICROS = 1_000_000;

    public static Place of(AuditEntry entry) {
        return new Place(entry.record().decidedAt(), entry.seq());
    }

    /// Reads what [#text] wrote.
    public static Optional<Place> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var at = Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS);
            return Optional.of(new Place(at, Long.parseLong(form.group(2))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The place as a page names it.
    public String text() {
        var micros = decidedAt.getEpochSecond() * MICROS + decidedAt.getNano() / 1000;
        return micros + "." + seq;
    }
}
