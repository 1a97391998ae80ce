package cn.govshare.approval.offer;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Map;
import java.util.Optional;

/// The published entries. A change that is older than what is known has no effect.
public interface Offers {
    /// The entry in force; empty when the code is unknown or the entry is withdrawn or suspended.
    Optional<Offer> published(ResourceCode code);

    /// The Chinese names of an entry's items, also when it is withdrawn; those that are not known are left out.
    Map<String, String> labels(ResourceCode code);

    void publish(Offer offer, long version);

    /// The entry is withdrawn, or suspended until it is published again.
    void withdraw(ResourceCode code, int revision, DepartmentCode provider, long version);

    void clear();
}
