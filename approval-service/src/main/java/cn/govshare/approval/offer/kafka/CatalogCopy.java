package cn.govshare.approval.offer.kafka;

import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.offer.ItemTraits;
import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kit.inbox.EventReader;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogCopy {
    @Bean
    EventReader catalogCopyReader(Offers offers, Departments departments) {
        return EventReader.named("catalog-copy")
                .on(EventTypes.DEPARTMENT_REGISTERED, event -> register(departments, event))
                .on(EventTypes.RESOURCE_PUBLISHED, event -> publish(offers, event))
                .on(EventTypes.RESOURCE_SUSPENDED, event -> suspend(offers, event))
                .on(EventTypes.RESOURCE_WITHDRAWN, event -> withdraw(offers, event))
                .rebuiltAfter(() -> {
                    offers.clear();
                    departments.clear();
                });
    }

    private static void register(Departments departments, DepartmentRegistered event) {
        departments.register(event.code(), event.name(), event.version());
    }

    private static void publish(Offers offers, ResourcePublished event) {
        var terms = event.terms();
        var offer = new Offer(
                event.code(),
                event.revision(),
                event.name(),
                event.provider(),
                event.sharingType(),
                terms == null ? Set.of() : terms.purposes(),
                event.provisionModes(),
                event.items().stream().collect(Collectors.toMap(PublishedItem::name, PublishedItem::sharingType)),
                event.items().stream().collect(Collectors.toMap(PublishedItem::name, CatalogCopy::traits)),
                event.items().stream().collect(Collectors.toMap(PublishedItem::name, PublishedItem::label)));
        offers.publish(offer, event.version());
    }

    /// Keys of rows, numbers of persons and bodies, and free text, which may be a name, identify.
    private static ItemTraits traits(PublishedItem item) {
        boolean isText = item.type() == ItemType.STRING || item.type() == ItemType.TEXT;
        return new ItemTraits(item.type(), item.key() || item.check() != null || (isText && item.codeList() == null));
    }

    /// Nothing is requested or granted under an entry while it is suspended, as if it were not published.
    private static void suspend(Offers offers, ResourceSuspended event) {
        var entry = event.entry();
        offers.withdraw(entry.code(), entry.revision(), entry.provider(), event.version());
    }

    private static void withdraw(Offers offers, ResourceWithdrawn event) {
        offers.withdraw(event.code(), event.revision(), event.provider(), event.version());
    }
}
