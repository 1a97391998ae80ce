package cn.govshare.exchange.access;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Optional;
import java.util.function.Consumer;

/// The downloads and deliveries that the ledger knows of, and the bundles that were prepared.
public interface TakenStreams {
    /// Hands them over one by one, the latest first.
    ///
    /// @param resource those of one resource; empty for all
    void each(Optional<ResourceCode> resource, Consumer<TakenStream> taken);
}
