package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A grant before it is given.
///
/// @param caseId the access request that it answers, or the negotiation that it comes of
/// @param order the leading group's order, present with origin `ORDER` and then alone
/// @param revision the catalog revision that it is about
/// @param resourceName the entry's name in that revision
@Article("17")
public record GrantDraft(
        UUID caseId,
        GrantOrigin origin,
        @Nullable UUID order,
        DepartmentCode consumer,
        DepartmentCode provider,
        ResourceCode resource,
        int revision,
        String resourceName,
        GrantTerms terms) {
    public GrantDraft {
        if ((origin == GrantOrigin.ORDER) != (order != null)) {
            throw new IllegalArgumentException("A grant by order names its order, and no other grant does");
        }
    }
}
