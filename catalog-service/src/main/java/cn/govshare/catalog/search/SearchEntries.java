package cn.govshare.catalog.search;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;

/// The search index. It is written in the transaction that changes an entry, so that what is published is found at
/// once.
public interface SearchEntries {
    /// The next results behind a place.
    List<Hit> find(SearchQuestion question, Place after, int limit);

    /// How many results there are of each value. Of providers the 50 most frequent.
    List<FacetCount> count(SearchQuestion question);

    /// Number of results.
    long total(SearchQuestion question);

    /// Names that are found by the words, each once.
    List<String> names(SearchQuestion question, int limit);

    void put(SearchEntry entry, EntryWords words);

    void remove(ResourceCode code);

    /// False when entries of the catalog are missing here.
    boolean isComplete();
}
