package cn.govshare.approval.offer;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A fake for tests of use cases.
public final class InMemoryOffers implements Offers {
    private record Known(@Nullable Offer offer, long version) {}

    private final Map<ResourceCode, Known> all = new HashMap<>();

    @Override
    public Optional<Offer> published(ResourceCode code) {
        return Optional.ofNullable(all.get(code)).map(Known::offer);
    }

    @Override
    public Map<String, String> labels(ResourceCode code) {
        var known = all.get(code);
        return known == null || known.offer() == null ? Map.of() : known.offer().labels();
    }

    @Override
    public void publish(Offer offer, long version) {
        keep(offer.code(), new Known(offer, version));
    }

    @Override
    public void withdraw(ResourceCode code, int revision, DepartmentCode provider, long version) {
        keep(code, new Known(null, version));
    }

    private void keep(ResourceCode code, Known told) {
        all.merge(code, told, (known, next) -> next.version() > known.version() ? next : known);
    }

    @Override
    public void clear() {
        all.clear();
    }
}
