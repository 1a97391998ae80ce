package cn.govshare.exchange.grant;

import cn.govshare.exchange.grant.UseLimits.Circumstances;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;

/// The one place where a use of data is decided, from what is in force at this moment.
@Article({"16", "17", "18"})
public final class DecideUse {
    private final Offers offers;
    private final Grants grants;
    private final CallSource source;
    private final Clock clock;

    public DecideUse(Offers offers, Grants grants, CallSource source, Clock clock) {
        this.offers = offers;
        this.grants = grants;
        this.source = source;
        this.clock = clock;
    }

    /// Decides the use that this call asks for.
    public UseDecision decide(AskedUse use) {
        return decide(use, source.address());
    }

    /// Decides a use that was asked for before.
    ///
    /// @param from where it was asked for
    public UseDecision decide(AskedUse use, Optional<InetAddress> from) {
        var now = clock.instant().atZone(WorkingCalendar.ZONE);
        return UsePolicy.decide(
                offers.published(use.resource()),
                grants.of(use.consumer(), use.resource()),
                use,
                now.toLocalDate(),
                new Circumstances(use.client(), from, now.toLocalTime()));
    }
}
