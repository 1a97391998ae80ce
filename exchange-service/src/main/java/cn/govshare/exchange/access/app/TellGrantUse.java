package cn.govshare.exchange.access.app;

import cn.govshare.exchange.access.GrantUses;
import cn.govshare.exchange.access.GrantUses.DaysUse;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.GrantUsed;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.outbox.Outbox;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the city how much its grants are used: one event for a grant and a day now and then, however many calls there
/// were, so that grants that are never used, or wider than they need be, can be found.
@Component
@Article("18")
public class TellGrantUse {
    private final GrantUses uses;
    private final Offers offers;
    private final Outbox outbox;

    TellGrantUse(GrantUses uses, Offers offers, Outbox outbox) {
        this.uses = uses;
        this.offers = offers;
        this.outbox = outbox;
    }

    /// @return how many grants and days were told of
    @Transactional
    public int tell() {
        var grown = uses.gather();
        grown.forEach(use -> provider(use)
                .ifPresent(provider -> outbox.send(
                        EventTypes.GRANT_USED,
                        new GrantUsed(
                                use.grant(),
                                use.consumer(),
                                provider,
                                use.resource(),
                                use.day(),
                                use.items(),
                                use.calls(),
                                use.rows(),
                                use.lastUsedAt(),
                                use.version()))));
        return grown.size();
    }

    private Optional<DepartmentCode> provider(DaysUse use) {
        return offers.find(use.resource()).map(Offer::provider);
    }
}
