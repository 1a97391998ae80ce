package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.GrantUses;
import cn.govshare.approval.grant.SuppliedResources;
import cn.govshare.approval.grant.Supply;
import cn.govshare.kernel.event.BatchMerged;
import cn.govshare.kernel.event.GrantUsed;
import cn.govshare.kernel.vocabulary.Article;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Follows what really happens under the grants: data that arrives, and its use. Either shows that supply has begun.
@Component
@Article("18")
public class FollowUse {
    private final AccessGrants grants;
    private final GrantUses uses;
    private final SuppliedResources supplied;
    private final StartSupply startSupply;

    FollowUse(AccessGrants grants, GrantUses uses, SuppliedResources supplied, StartSupply startSupply) {
        this.grants = grants;
        this.uses = uses;
        this.supplied = supplied;
        this.startSupply = startSupply;
    }

    /// The first batch of a resource supplies all grants that are served from the platform's data.
    @Transactional
    public void arrived(BatchMerged batch) {
        if (supplied.arrived(batch.resource(), batch.mergedAt())) {
            grants.awaitingSupply(batch.resource()).stream()
                    .filter(grant -> Supply.isFromThePlatform(grant.terms().mode()))
                    .forEach(grant -> startSupply.see(grant, Supply.Sign.DATA_ON_PLATFORM, batch.mergedAt()));
        }
    }

    @Transactional
    public void used(GrantUsed used) {
        uses.note(used);
        grants.find(used.grant())
                .filter(_ -> used.calls() > 0)
                .ifPresent(grant -> startSupply.see(grant, Supply.Sign.USED, used.lastUsedAt()));
    }
}
