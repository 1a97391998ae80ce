package cn.govshare.exchange.download;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.Optional;
import java.util.UUID;

/// The signed manifests of downloads that have left whole.
public interface Manifests {
    /// Keeps one, in the transaction of the download's end.
    ///
    /// @param note the manifest with its signature
    void add(UUID access, DepartmentCode consumer, String note);

    /// A department's own; empty when the download is another's, unknown, or did not leave whole.
    Optional<String> find(UUID access, DepartmentCode consumer);
}
