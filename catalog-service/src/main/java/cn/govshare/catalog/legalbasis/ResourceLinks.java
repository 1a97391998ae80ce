package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.UUID;

/// What entries rest on, as their departments say.
public interface ResourceLinks {
    /// One ground of an entry.
    ///
    /// @param articles the articles of it that count; all when none is named
    record Link(UUID ground, LinkPurpose purpose, List<String> articles) {
        public Link {
            articles = List.copyOf(articles);
        }
    }

    List<Link> of(ResourceCode resource);

    /// How often it was stated what the resource rests on.
    long version(ResourceCode resource);

    /// As [#version]; nobody else states it anew until the end of the transaction.
    long lock(ResourceCode resource);

    /// These and no others.
    void replace(ResourceCode resource, List<Link> links);

    /// The entries in force that rest on a ground: those that say so, and those that are not shared and name the
    /// document in their words.
    ///
    /// @param articles only those that rest on one of these articles; all when none is named
    List<AffectedEntry> affected(LegalGround ground, List<String> articles);

    /// True when the entry in force is still not shared by this document.
    boolean isNotSharedBy(ResourceCode resource, LegalGround ground);
}
