package cn.govshare.audit.evidencepackage;

import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;

/// What a package is about.
///
/// @param value which one: a month, or an id
public record PackageSubject(Kind kind, String value) {
    /// What packages can be about, in the words of the package and of the trail.
    public enum Kind {
        /// All records that arrived in a month, Shanghai time.
        MONTH(true),
        /// All records of a case, and of the grants that came out of it.
        CASE(false),
        /// Every use of a grant, and what was done to it.
        GRANT(false),
        /// One record.
        RECORD(true);

        private final boolean whole;

        Kind(boolean whole) {
            this.whole = whole;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether the package holds every place of the log between its first and its last record.
        public boolean isWhole() {
            return whole;
        }
    }

    public static PackageSubject of(YearMonth month) {
        return new PackageSubject(Kind.MONTH, month.toString());
    }

    public static PackageSubject of(Kind kind, UUID id) {
        return new PackageSubject(kind, id.toString());
    }

    public YearMonth month() {
        return YearMonth.parse(value);
    }

    public UUID id() {
        return UUID.fromString(value);
    }
}
