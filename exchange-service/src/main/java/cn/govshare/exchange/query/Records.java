package cn.govshare.exchange.query;

import java.util.List;

/// The rows of data sets, found by key.
public interface Records {
    List<FoundRecord> find(RecordSearch search);
}
