package cn.govshare.catalog.resource;

import cn.govshare.kernel.event.PublishedChange;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    ///
    /// @param before the revision in force until now, itself when only the state changed; absent for the first
    public ResourcePublished published(@Nullable CatalogEntry before, long version) {
        var terms = description.shares(SharingType.CONDITIONAL) ? description.terms() : null;
        var grading = description.grading();
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
                description.theme(),
                description.format(),
                description.formatTypes(),
                description.usageRequirements(),
                grading == null ? null : grading.grade(),
                before == null ? null : since(before),
                version);
    }

    /// What the other services are told while it is suspended.
    public ResourceSuspended suspended(@Nullable CatalogEntry before, long version, LocalDate on, String reason) {
        return new ResourceSuspended(published(before, version), reason, on, version);
    }

    private PublishedChange since(CatalogEntry before) {
        return new Difference(before.description(), description).ofItems(before.revision());
    }
}
