package cn.govshare.catalog.datum;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;

/// What else happens when an entry's data come into force, change or go, in the same transaction.
public interface WhenDataChange {
    /// @param now the entry's data from now on; none when it is no longer in force
    void changed(ResourceCode resource, List<Datum> now);
}
