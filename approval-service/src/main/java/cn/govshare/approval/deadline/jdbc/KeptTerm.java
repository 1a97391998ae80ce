package cn.govshare.approval.deadline.jdbc;

import cn.govshare.kernel.rule.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a term stands in the table: the one that counts in columns of its own, the duty's own one as `P5D@19` or
/// `2026-01-31@20`.
final class KeptTerm {
    private KeptTerm() {}

    static Term term(ResultSet rs) throws SQLException {
        var article = rs.getString("article");
        var days = rs.getObject("term_days", Integer.class);
        return days == null
                ? new Term.Until(Objects.requireNonNull(rs.getObject("term_until", LocalDate.class)), article)
                : new Term.WorkingDays(days, article);
    }

    static @Nullable Integer days(Term term) {
        return term instanceof Term.WorkingDays working ? working.days() : null;
    }

    static @Nullable LocalDate until(Term term) {
        return term instanceof Term.Until until ? until.date() : null;
    }

    static @Nullable String write(@Nullable Term term) {
        return switch (term) {
            case null -> null;
            case Term.WorkingDays days -> "P%dD@%s".formatted(days.days(), days.article());
            case Term.Until until -> "%s@%s".formatted(until.date(), until.article());
        };
    }

    static @Nullable Term read(@Nullable String kept) {
        if (kept == null) {
            return null;
        }
        int at = kept.indexOf('@');
        var length = kept.substring(0, at);
        var article = kept.substring(at + 1);
        return length.startsWith("P")
                ? new Term.WorkingDays(Integer.parseInt(length.substring(1, length.length() - 1)), article)
                : new Term.Until(LocalDate.parse(length), article);
    }
}
