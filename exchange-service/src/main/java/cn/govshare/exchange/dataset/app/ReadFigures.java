package cn.govshare.exchange.dataset.app;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells how much a data set holds, never what.
@Component
public class ReadFigures {
    private final Offers offers;
    private final DataSets dataSets;

    ReadFigures(Offers offers, DataSets dataSets) {
        this.offers = offers;
        this.dataSets = dataSets;
    }

    /// @param dataSet empty as long as nothing was pushed
    public record Figures(Offer offer, Optional<DataSet> dataSet) {}

    public Figures read(ResourceCode resource) {
        return new Figures(offers.require(resource), dataSets.find(resource));
    }
}
