package cn.govshare.catalog.resource;

import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import java.time.LocalDate;
import java.util.Objects;

/// A published revision of a resource, word for word as it came into force; never changed (art. 7, 8).
///
/// @param publishedBy account of the bureau that published it
@Article({"7", "8(2)"})
public record CatalogEntry(
        ResourceCode code,
        int revision,
        DepartmentCode provider,
        ResourceDescription description,
        LocalDate publishedOn,
        String publishedBy) {

    /// The revision that a resource has just been published as.
    public static CatalogEntry of(Resource published, String publishedBy) {
        return new CatalogEntry(
                published.code(),
                published.revision(),
                published.provider(),
                published.description(),
                Objects.requireNonNull(published.publishedOn()),
                publishedBy);
    }

    /// What the other services are told.
    public ResourcePublished published(long version) {
        var terms = description.shares(SharingType.CONDITIONAL) ? description.terms() : null;
        return new ResourcePublished(
                code,
                revision,
                description.name(),
                description.summary(),
                provider,
                description.kind(),
                description.register(),
                description.sharingType(),
                terms == null ? null : terms.published(),
                description.provisionModes(),
                Objects.requireNonNull(description.updateCycle()),
                description.items().stream()
                        .map(item -> item.published(description.sharingType()))
                        .toList(),
                publishedOn,
                version);
    }
}
