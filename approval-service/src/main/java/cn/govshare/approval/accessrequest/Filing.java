package cn.govshare.approval.accessrequest;

import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.SharingType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request that keeps every rule, before it is filed.
///
/// @param filedBy the department that files it for the consumer, when that is another one
/// @param renews the grant that it asks to renew, when it does
@Article("17")
public record Filing(
        DepartmentCode consumer,
        @Nullable DepartmentCode filedBy,
        Offer offer,
        IntendedUse use,
        @Nullable UUID renews) {
    /// True when all that is asked for is shared without condition, so that nobody has to agree.
    @Article({"10", "17"})
    public boolean isUnconditional() {
        return offer.sharingType() == SharingType.UNCONDITIONAL
                && use.items().stream().allMatch(item -> offer.items().get(item) == SharingType.UNCONDITIONAL);
    }
}
