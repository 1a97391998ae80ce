package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.FeedAddresses;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends the address of a department's calendar feed. Without effect when there is none.
@Component
@Article("17")
public class RevokeFeedAddress {
    private final FeedAddresses addresses;
    private final AuditTrail trail;
    private final Clock clock;

    RevokeFeedAddress(FeedAddresses addresses, AuditTrail trail, Clock clock) {
        this.addresses = addresses;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void revoke(Actor actor) {
        if (addresses.revoke(actor.department(), clock.instant())) {
            trail.record(AuditDraft.of("approval.feed-address.revoke", actor)
                    .subject(actor.department().value())
                    .article("17")
                    .done());
        }
    }
}
