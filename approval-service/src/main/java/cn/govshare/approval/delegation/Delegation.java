package cn.govshare.approval.delegation;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That one department may file access requests for another, as a bureau does for its towns. The principal stays the
/// consumer.
///
/// @param principal the department for which requests are filed
/// @param delegate the department that files them
/// @param validUntil last day, Asia/Shanghai
/// @param account name of the account that gave it
@Article({"17", "27"})
public record Delegation(
        UUID id,
        DepartmentCode principal,
        DepartmentCode delegate,
        LocalDate validUntil,
        String account,
        Instant givenAt,
        @Nullable Instant endedAt) {
    public boolean holdsOn(LocalDate today) {
        return endedAt == null && !today.isAfter(validUntil);
    }
}
