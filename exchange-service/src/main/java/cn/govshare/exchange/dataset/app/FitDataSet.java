package cn.govshare.exchange.dataset.app;

import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// A new revision of an entry is in force: its data set gets the columns of new and wider items before the next push,
/// and loses nothing. Items that the revision drops keep what was pushed, but no longer leave.
@Component
@Article({"8(2)", "16"})
public class FitDataSet {
    private final DataSets dataSets;
    private final Clock clock;

    FitDataSet(DataSets dataSets, Clock clock) {
        this.dataSets = dataSets;
        this.clock = clock;
    }

    public void fit(ResourcePublished entry) {
        dataSets.fit(Offer.of(entry), clock.instant());
    }
}
