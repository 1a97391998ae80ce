package cn.govshare.audit.evidencepackage;

import java.time.YearMonth;

/// A month whose records are only in its archive.
///
/// @param file name of the archive
/// @param firstPlace of its records on the log, from 1
/// @param lastPlace of its records on the log
public record PrunedMonth(YearMonth month, String file, long firstPlace, long lastPlace) {
    public long records() {
        return lastPlace - firstPlace + 1;
    }
}
