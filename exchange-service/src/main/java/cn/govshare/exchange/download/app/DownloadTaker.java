package cn.govshare.exchange.download.app;

import cn.govshare.exchange.handover.Taker;
import cn.govshare.kernel.vocabulary.ResourceCode;

/// Takes a permitted download.
public interface DownloadTaker extends Taker {
    /// Told before it begins.
    ///
    /// @param disputes how many open challenges there are of what leaves
    void of(ResourceCode resource, int revision, int disputes);
}
