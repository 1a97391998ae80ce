package cn.govshare.catalog.resource;

import cn.govshare.kernel.event.PublishedTerms;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// On what condition, with whom and for what use a provider shares (art. 16). What is not stated yet is empty.
@Article("16")
public record SharingTerms(String condition, String scope, Set<UsePurpose> purposes) {
    static final SharingTerms UNSTATED = new SharingTerms("", "", Set.of());

    public SharingTerms {
        purposes = purposes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    }

    PublishedTerms published() {
        return new PublishedTerms(condition, scope, purposes);
    }
}
