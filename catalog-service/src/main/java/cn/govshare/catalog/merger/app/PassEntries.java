package cn.govshare.catalog.merger.app;

import cn.govshare.catalog.department.PassesToSuccessor;
import cn.govshare.catalog.merger.HeldEntries;
import cn.govshare.catalog.resource.CatalogEntry;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.resource.ResourceWatch;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The entries of a department go to its successor, which answers for them from then on; with them go their data sets,
/// since these belong to entries. Revisions that were published stay as they were, under the old name.
@Component
@Article({"9(1)", "27"})
class PassEntries implements PassesToSuccessor {
    private final HeldEntries held;
    private final Resources resources;
    private final List<ResourceWatch> watches;
    private final Outbox outbox;
    private final AuditTrail trail;

    PassEntries(HeldEntries held, Resources resources, List<ResourceWatch> watches, Outbox outbox, AuditTrail trail) {
        this.held = held;
        this.resources = resources;
        this.watches = List.copyOf(watches);
        this.outbox = outbox;
        this.trail = trail;
    }

    @Override
    public Text label() {
        return Text.of("目录条目", "entries of the catalog");
    }

    @Override
    public long count(DepartmentCode department) {
        return held.count(department);
    }

    @Override
    public List<Text> obstacles(DepartmentCode from, DepartmentCode to) {
        return held.sameNames(from, to).stream()
                .map(name -> Text.of(
                                "两部门均有名为“%s”的信息资源,请先更名、合并或撤销其一。",
                                "Both departments have a resource named “%s”; rename, merge or withdraw one.")
                        .with(name))
                .toList();
    }

    @Override
    public void pass(DepartmentCode from, DepartmentCode to, LocalDate on) {
        for (var code : held.move(from, to)) {
            resources.find(code).ifPresent(each -> tell(each, on));
            trail.record(AuditDraft.ofPlatform("catalog.resource.pass-on", to)
                    .resource(code)
                    .subject(from.value())
                    .article("27")
                    .done());
        }
    }

    private void tell(Resource resource, LocalDate on) {
        watches.forEach(each -> each.changed(resource));
        if (!resource.status().isInForce()) {
            return;
        }
        var entry = CatalogEntry.of(resource, "");
        if (resource.status() == ResourceStatus.SUSPENDED) {
            var reason = Objects.requireNonNull(resource.reasons());
            outbox.send(EventTypes.RESOURCE_SUSPENDED, entry.suspended(null, resource.version(), on, reason));
        } else {
            outbox.send(EventTypes.RESOURCE_PUBLISHED, entry.published(null, resource.version()));
        }
    }
}
