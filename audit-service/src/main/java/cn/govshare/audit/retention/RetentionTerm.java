package cn.govshare.audit.retention;

import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/// How long records are kept after the month in which they arrived.
@Article("24")
public record RetentionTerm(Period keep) {
    /// Network logs are kept for six months at least (Cybersecurity Law); no six months have more days than this.
    public static final int LEAST_DAYS = 184;

    private static final LocalDate ANY_DAY = LocalDate.of(2023, 3, 1);

    public RetentionTerm {
        if (ANY_DAY.plus(keep).isBefore(ANY_DAY.plusDays(LEAST_DAYS))) {
            throw new IllegalArgumentException(
                    "govshare.retention.keep 不得少于 %1$d 天。 / govshare.retention.keep is at least %1$d days."
                            .formatted(LEAST_DAYS));
        }
    }

    /// The first day on which the records of a month may go.
    public LocalDate overOn(YearMonth month) {
        var last = month.atEndOfMonth();
        var over = last.plus(keep).plusDays(1);
        var least = last.plusDays(LEAST_DAYS + 1L);
        return over.isBefore(least) ? least : over;
    }
}
