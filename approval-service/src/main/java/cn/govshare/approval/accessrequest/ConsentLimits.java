package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.RowCondition;
import java.time.LocalDate;
import java.util.List;

/// How far a provider agreed on the day of its reply, as its letter says it; the grant may be narrowed later.
///
/// @param rows which rows, all conditions together; none for every row
/// @param validUntil last day of use, Asia/Shanghai
@Article({"17", "18"})
public record ConsentLimits(List<RowCondition> rows, GrantQuota quota, LocalDate validUntil) {
    public ConsentLimits {
        rows = List.copyOf(rows);
    }
}
