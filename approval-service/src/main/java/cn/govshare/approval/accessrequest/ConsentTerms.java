package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.RowCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far a provider agrees; what is not named is granted as it was asked for.
///
/// @param items the items that are granted
/// @param rows limits on the rows beyond those that the consumer named itself
/// @param rowsPerDay most rows a day
/// @param callsPerDay most calls a day
/// @param conditions what is asked of the consumer, in words
/// @param validUntil an earlier last day than was asked for
@Article("17")
public record ConsentTerms(
        @Nullable Set<String> items,
        List<RowCondition> rows,
        @Nullable Long rowsPerDay,
        @Nullable Long callsPerDay,
        @Nullable String conditions,
        @Nullable LocalDate validUntil) {
    /// As it was asked for.
    public static final ConsentTerms WHOLE = new ConsentTerms(null, List.of(), null, null, null, null);

    public ConsentTerms {
        items = items == null ? null : Set.copyOf(items);
        rows = List.copyOf(rows);
        conditions = conditions == null || conditions.isBlank() ? null : conditions.strip();
    }

    public Set<String> itemsOf(IntendedUse use) {
        return items == null ? Set.copyOf(use.items()) : items;
    }

    public List<RowCondition> rowsOf(IntendedUse use) {
        return Stream.concat(use.rows().stream(), rows.stream()).distinct().toList();
    }

    public GrantQuota quotaOf(IntendedUse use) {
        var asked = use.quota();
        return new GrantQuota(
                rowsPerDay == null ? asked.rowsPerDay() : rowsPerDay,
                callsPerDay == null ? asked.callsPerDay() : callsPerDay);
    }

    public LocalDate validUntilOf(IntendedUse use) {
        return Objects.requireNonNullElse(validUntil, use.validUntil());
    }
}
