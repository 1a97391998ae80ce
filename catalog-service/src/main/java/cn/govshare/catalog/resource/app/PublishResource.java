package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.CatalogEntry;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The bureau has reviewed an entry and puts it into the city's catalog: revision, event and record in one transaction.
@Component
public class PublishResource {
    private final ResourceChanges changes;
    private final Resources resources;
    private final Outbox outbox;
    private final Clock clock;

    PublishResource(ResourceChanges changes, Resources resources, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.resources = resources;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @throws PolicyViolation when the entry has come to break a rule since it was submitted
    @Article({"7", "8(2)"})
    public Resource publish(ResourceCode code, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return changes.change(
                ResourceAct.PUBLISH,
                code,
                actor,
                resource -> resource.publish(changes.faultsOf(resource), today),
                published -> {
                    var entry = CatalogEntry.of(published, actor.account());
                    resources.add(entry);
                    outbox.send(EventTypes.RESOURCE_PUBLISHED, entry.published(published.version()));
                });
    }
}
