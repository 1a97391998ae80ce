package cn.govshare.approval.grant;

import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UseFrequency;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far a grant goes.
///
/// @param matter the business matter that the data is used for (使用事项)
/// @param items names of the items that may be used
/// @param rows limits on the rows, all of which hold; none for every row
/// @param quota how much a day
/// @param frequency how often the consumer means to use it
/// @param conditions what is asked of the consumer, in words
/// @param validFrom first day of use, Asia/Shanghai
/// @param validUntil last day of use, Asia/Shanghai
/// @throws IllegalArgumentException when it names no item, or ends before it begins
@Article({"17", "18"})
public record GrantTerms(
        UsePurpose purpose,
        String matter,
        Set<String> items,
        ProvisionMode mode,
        List<RowCondition> rows,
        GrantQuota quota,
        @Nullable UseFrequency frequency,
        @Nullable String conditions,
        LocalDate validFrom,
        LocalDate validUntil) {
    public GrantTerms {
        items = Set.copyOf(items);
        rows = List.copyOf(rows);
        conditions = conditions == null || conditions.isBlank() ? null : conditions.strip();
        if (items.isEmpty() || validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("A grant names an item and ends no earlier than it begins");
        }
    }

    /// True when these terms open nothing that the others do not.
    public boolean isWithin(GrantTerms others) {
        return others.items.containsAll(items)
                && RowCondition.areWithin(rows, others.rows)
                && !quota.isWiderThan(others.quota)
                && purpose == others.purpose
                && matter.equals(others.matter)
                && mode == others.mode
                && !validFrom.isBefore(others.validFrom)
                && !validUntil.isAfter(others.validUntil);
    }

    /// The same terms with another last day.
    ///
    /// @throws PolicyViolation when it lies before the first
    public GrantTerms until(LocalDate day) {
        if (day.isBefore(validFrom)) {
            throw new PolicyViolation(
                    GrantProblem.NOT_LONGER,
                    Text.of("续期应晚于现有效期,且不扩大范围。", "A renewal ends later and opens nothing new."));
        }
        return new GrantTerms(purpose, matter, items, mode, rows, quota, frequency, conditions, validFrom, day);
    }
}
