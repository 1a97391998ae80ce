package cn.govshare.audit.evidencepackage;

import java.time.YearMonth;
import java.util.UUID;

/// What a package is about.
public sealed interface PackageSubject {
    /// The word for it in the package and in the trail.
    String word();

    /// Which one.
    String value();

    /// Whether the package holds every place of the log between its first and its last record.
    boolean isWhole();

    /// All records that arrived in a month, Shanghai time.
    record Month(YearMonth month) implements PackageSubject {
        @Override
        public String word() {
            return "month";
        }

        @Override
        public String value() {
            return month.toString();
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }

    /// All records of a case, and of the grants that came out of it.
    record Case(UUID id) implements PackageSubject {
        @Override
        public String word() {
            return "case";
        }

        @Override
        public String value() {
            return id.toString();
        }

        @Override
        public boolean isWhole() {
            return false;
        }
    }

    /// Every use of a grant, and what was done to it.
    record Grant(UUID id) implements PackageSubject {
        @Override
        public String word() {
            return "grant";
        }

        @Override
        public String value() {
            return id.toString();
        }

        @Override
        public boolean isWhole() {
            return false;
        }
    }

    /// One record.
    record Single(UUID id) implements PackageSubject {
        @Override
        public String word() {
            return "record";
        }

        @Override
        public String value() {
            return id.toString();
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }
}
