package cn.govshare.approval.negotiation;

import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a dispute is about when it begins.
///
/// @param request the refused access request that it goes on from; null when there was none
/// @param renews the grant that is to go on, when it is about one
/// @param resourceName the entry's name when it begins
@Article("17")
public record Opening(
        @Nullable UUID request,
        @Nullable UUID renews,
        DepartmentCode provider,
        ResourceCode resource,
        int revision,
        String resourceName,
        Need need) {
    /// About an entry as it is published now, without a request before.
    public static Opening about(Offer offer, @Nullable UUID renews, Need need) {
        return new Opening(null, renews, offer.provider(), offer.code(), offer.revision(), offer.name(), need);
    }
}
