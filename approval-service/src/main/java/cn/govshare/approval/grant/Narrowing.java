package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.RowCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a grant is narrowed to; what is not named stays as it is.
///
/// @param items the items that are left
/// @param rows row conditions that hold from now on besides those of the grant
/// @param rowsPerDay most rows a day
/// @param callsPerDay most calls a day
/// @param conditions what is asked of the consumer from now on, in words
/// @param validUntil an earlier last day
@Article("18")
public record Narrowing(
        @Nullable Set<String> items,
        List<RowCondition> rows,
        @Nullable Long rowsPerDay,
        @Nullable Long callsPerDay,
        @Nullable String conditions,
        @Nullable LocalDate validUntil) {
    /// False when no item and no day would be left.
    boolean leavesSomething(GrantTerms terms, LocalDate today) {
        return (items == null || !items.isEmpty())
                && (validUntil == null || (!validUntil.isBefore(today) && !validUntil.isBefore(terms.validFrom())));
    }

    /// The terms as they are after it, which the grant itself judges.
    public GrantTerms of(GrantTerms terms) {
        return new GrantTerms(
                terms.purpose(),
                terms.matter(),
                Objects.requireNonNullElse(items, terms.items()),
                terms.mode(),
                Stream.concat(terms.rows().stream(), rows.stream()).distinct().toList(),
                new GrantQuota(
                        rowsPerDay == null ? terms.quota().rowsPerDay() : rowsPerDay,
                        callsPerDay == null ? terms.quota().callsPerDay() : callsPerDay),
                terms.frequency(),
                conditions == null ? terms.conditions() : conditions,
                terms.validFrom(),
                Objects.requireNonNullElse(validUntil, terms.validUntil()));
    }
}
