package cn.govshare.exchange.dataset;

import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.Optional;

/// The data sets and their tables.
public interface DataSets {
    Optional<DataSet> find(ResourceCode resource);

    /// Lets one push at a time into a data set, until the transaction ends.
    void lock(ResourceCode resource);

    /// Makes the data set fit the entry: its table at the first push, further columns for new items, a new table when
    /// the key is another. Nothing that was pushed is dropped. Call it under [#lock].
    DataSet prepare(Offer offer, Instant at);

    /// Makes a data set that exists fit a new revision with the same key items; any other waits for the next push.
    void fit(Offer offer, Instant at);

    void save(DataSet dataSet);
}
