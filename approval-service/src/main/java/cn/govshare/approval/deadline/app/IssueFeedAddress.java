package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.FeedAddress;
import cn.govshare.approval.deadline.FeedAddresses;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a department a new address of its calendar feed; the former one ends at once.
@Component
@Article("17")
public class IssueFeedAddress {
    private static final int KEY_BYTES = 32;

    private final FeedAddresses addresses;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssueFeedAddress(FeedAddresses addresses, AuditTrail trail, Clock clock) {
        this.addresses = addresses;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param key told this once and kept nowhere
    public record Issued(FeedAddress address, String key) {}

    @Transactional
    public Issued issue(Actor actor) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var address = FeedAddress.issue(UUID.randomUUID(), actor.department(), key, actor.name(), clock.instant());
        addresses.replace(address);
        trail.record(AuditDraft.of("approval.feed-address.issue", actor)
                .subject(address.id().toString())
                .article("17")
                .done());
        return new Issued(address, key);
    }
}
