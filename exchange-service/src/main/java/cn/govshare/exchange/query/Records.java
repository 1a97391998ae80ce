package cn.govshare.exchange.query;

import java.util.List;

/// The rows of data sets, found by key.
public interface Records {
    /// What each search finds, in the order of the key.
    List<List<FoundRecord>> find(List<RecordSearch> searches);
}
