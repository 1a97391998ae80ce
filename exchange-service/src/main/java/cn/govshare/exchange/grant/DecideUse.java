package cn.govshare.exchange.grant;

import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;

/// The one place where a use of data is decided, from what is in force at this moment.
@Article({"16", "17", "18"})
public final class DecideUse {
    private final Offers offers;
    private final Grants grants;
    private final Clock clock;

    public DecideUse(Offers offers, Grants grants, Clock clock) {
        this.offers = offers;
        this.grants = grants;
        this.clock = clock;
    }

    public UseDecision decide(AskedUse use) {
        return UsePolicy.decide(
                offers.published(use.resource()),
                grants.of(use.consumer(), use.resource()),
                use,
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    }
}
