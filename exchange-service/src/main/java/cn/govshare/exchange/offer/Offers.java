package cn.govshare.exchange.offer;

import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Optional;

/// The copy of the catalog's entries.
public interface Offers {
    /// The entry in force, for a decision: from memory, which another replica's news reaches within its age. Empty when
    /// it is unknown or withdrawn.
    Optional<Offer> published(ResourceCode resource);

    /// The entry as it is stored now, also when it is withdrawn.
    Optional<Offer> find(ResourceCode resource);

    /// @throws NotFound when no entry of this code is in force
    default Offer require(ResourceCode resource) {
        return find(resource).filter(offer -> !offer.withdrawn()).orElseThrow(() -> notPublished(resource));
    }

    /// The one answer for codes that are unknown, not published yet or withdrawn.
    static NotFound notPublished(ResourceCode resource) {
        return new NotFound(
                OfferProblem.NOT_PUBLISHED,
                Text.of("没有已发布的信息资源 %s。", "There is no published resource %s.").with(resource));
    }
}
