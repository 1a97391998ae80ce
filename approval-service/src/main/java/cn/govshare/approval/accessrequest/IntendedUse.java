package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.UseFrequency;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a consumer wants data for, purpose first.
///
/// @param matter the business matter and scenario (使用事项、业务场景)
/// @param legalDuty the duty that the consumer performs with it
/// @param items names of the items, each once
/// @param rows which rows are needed, all conditions together; none for every row
/// @param quota how much a day is needed at most
/// @param frequency how often it will be used
/// @param validFrom first day of use, Asia/Shanghai; from the grant on when null
/// @param validUntil last day of use, Asia/Shanghai
@Article({"17", "18"})
public record IntendedUse(
        UsePurpose purpose,
        String matter,
        String legalDuty,
        List<String> items,
        List<RowCondition> rows,
        ProvisionMode mode,
        @Nullable UseFrequency frequency,
        GrantQuota quota,
        @Nullable LocalDate validFrom,
        LocalDate validUntil) {
    public IntendedUse {
        matter = matter.strip();
        legalDuty = legalDuty.strip();
        items = items.stream().distinct().toList();
        rows = rows.stream().distinct().toList();
    }

    /// True when nothing but the duty and the days differ.
    boolean asksForTheSameAs(IntendedUse other) {
        return purpose == other.purpose
                && matter.equals(other.matter)
                && Set.copyOf(items).equals(Set.copyOf(other.items))
                && Set.copyOf(rows).equals(Set.copyOf(other.rows))
                && mode == other.mode
                && quota.equals(other.quota);
    }

    /// A use of whole rows without quota, from the grant on.
    public IntendedUse(
            UsePurpose purpose,
            String matter,
            String legalDuty,
            List<String> items,
            ProvisionMode mode,
            LocalDate validUntil) {
        this(purpose, matter, legalDuty, items, List.of(), mode, null, GrantQuota.UNLIMITED, null, validUntil);
    }
}
