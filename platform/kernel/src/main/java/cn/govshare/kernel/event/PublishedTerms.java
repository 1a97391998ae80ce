package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.UsePurpose;
import java.util.Set;

/// Condition, scope and purposes that a provider states for a conditional resource (art. 16).
public record PublishedTerms(String condition, String scope, Set<UsePurpose> purposes) {
    public PublishedTerms {
        purposes = Set.copyOf(purposes);
    }
}
