package cn.govshare.exchange.dataset;

import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The data sets and their tables.
public interface DataSets {
    Optional<DataSet> find(ResourceCode resource);

    /// Lets one push at a time into a data set, until the transaction ends.
    void lock(ResourceCode resource);

    /// Makes the data set fit the entry: its table at the first push, further columns for new items, a new table
    /// when the key is another. Nothing that was pushed is dropped. Call it under [#lock].
    DataSet prepare(Offer offer, Instant at);

    /// Makes a data set that exists fit a new revision with the same key items; any other waits for the next push.
    void fit(Offer offer, Instant at);

    void save(DataSet dataSet);

    /// From now on changed rows of the data set leave what they were, so that readers of some of its rows can be
    /// told which they no longer may have. Takes the lock; idempotent. A reader takes his first copy afterwards.
    void keepFormer(ResourceCode resource);

    /// The data sets that have changes to follow.
    List<ResourceCode> withChanges();

    /// Forgets rows that went or changed before this moment, under [#lock]; whoever has not followed that far takes
    /// the data set anew.
    ///
    /// @return how many were forgotten
    long forgetFormer(ResourceCode resource, Instant before);
}
