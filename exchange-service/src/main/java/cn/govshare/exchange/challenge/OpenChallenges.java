package cn.govshare.exchange.challenge;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Collection;
import java.util.List;

/// The disputes that data carries with it while they are open (art. 19).
@Article("19")
public interface OpenChallenges {
    /// Open challenges of these items: those of the resource as a whole and those of these records.
    List<Annotation> of(ResourceCode resource, Collection<String> items, Collection<String> recordKeys);

    /// All open challenges of these items.
    List<Annotation> all(ResourceCode resource, Collection<String> items);
}
