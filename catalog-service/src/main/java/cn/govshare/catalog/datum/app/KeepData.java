package cn.govshare.catalog.datum.app;

import cn.govshare.catalog.datum.Datum;
import cn.govshare.catalog.datum.HeldData;
import cn.govshare.catalog.datum.WhenDataChange;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import org.springframework.stereotype.Component;

/// Follows what is published and withdrawn, and tells those who depend on it.
@Component
@Article({"4(3)", "17(2)"})
public class KeepData {
    private final HeldData held;
    private final List<WhenDataChange> dependants;

    KeepData(HeldData held, List<WhenDataChange> dependants) {
        this.held = held;
        this.dependants = dependants;
    }

    public void published(ResourcePublished entry) {
        replace(
                entry.code(),
                entry.version(),
                entry.items().stream().map(item -> datum(entry, item)).toList());
    }

    /// Nothing is given out of it until it is published again.
    public void suspended(ResourceSuspended event) {
        replace(event.entry().code(), event.version(), List.of());
    }

    public void withdrawn(ResourceWithdrawn entry) {
        replace(entry.code(), entry.version(), List.of());
    }

    public void forget() {
        held.clear();
    }

    private void replace(ResourceCode resource, long version, List<Datum> data) {
        if (held.replace(resource, version, data)) {
            dependants.forEach(each -> each.changed(resource, data));
        }
    }

    private static Datum datum(ResourcePublished entry, PublishedItem item) {
        return new Datum(
                entry.code(),
                entry.name(),
                entry.provider(),
                item.name(),
                item.label(),
                item.type(),
                item.codeList(),
                item.check(),
                item.element(),
                item.sharingType(),
                entry.register() != null);
    }
}
