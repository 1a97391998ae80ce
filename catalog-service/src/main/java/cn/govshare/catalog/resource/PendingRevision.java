package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.ResourceStatus.DRAFT;

import cn.govshare.kernel.vocabulary.Article;
import org.jspecify.annotations.Nullable;

/// The next revision of a resource, on its way beside the one in force (art. 8(2), 9(1)).
///
/// @param status how far it has come: a draft, submitted or returned
/// @param reasons why it was returned
@Article({"8(2)", "9(1)"})
public record PendingRevision(
        ResourceDescription description,
        ResourceStatus status,
        @Nullable String reasons) {
    /// A draft that begins with what is in force.
    static PendingRevision of(ResourceDescription inForce) {
        return new PendingRevision(inForce, DRAFT, null);
    }

    PendingRevision stating(ResourceDescription changed) {
        return new PendingRevision(changed, status, reasons);
    }
}
