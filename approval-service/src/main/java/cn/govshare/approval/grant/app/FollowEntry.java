package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.Revocation;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedChange.ItemChange;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Follows what becomes of a catalog entry to everybody who holds a grant for it: he is told of items that a revision
/// removes or changes, of suspension and resumption, and his grant ends with the entry (art. 7, 16, 17).
@Component
@Article({"7", "16", "17"})
public class FollowEntry {
    private static final String BY = "catalog-service";

    private final AccessGrants grants;
    private final SupplyDuty supplyDuty;
    private final TellOfEntry tell;
    private final CaseHistory history;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    FollowEntry(
            AccessGrants grants,
            SupplyDuty supplyDuty,
            TellOfEntry tell,
            CaseHistory history,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.grants = grants;
        this.supplyDuty = supplyDuty;
        this.tell = tell;
        this.history = history;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    public void published(ResourcePublished entry) {
        if (entry.onlyItsStateChanged()) {
            alive(entry.code()).forEach(grant -> tell.resumed(grant, entry));
        } else if (entry.change() != null) {
            revised(entry);
        }
    }

    public void suspended(ResourceSuspended event) {
        var entry = event.entry();
        if (entry.onlyItsStateChanged()) {
            alive(entry.code()).forEach(grant -> tell.suspended(grant, event));
        } else if (entry.change() != null) {
            revised(entry);
        }
    }

    private void revised(ResourcePublished entry) {
        var touched = Objects.requireNonNull(entry.change()).items().stream()
                .filter(item -> item.change() != ItemChange.ADDED)
                .toList();
        for (var grant : alive(entry.code())) {
            var his = touched.stream()
                    .filter(item -> grant.terms().items().contains(item.name()))
                    .toList();
            if (!his.isEmpty()) {
                tell.revised(grant, entry, his);
            }
        }
    }

    /// A grant rests on the entry in force (art. 7): it ends with it.
    public void withdrawn(ResourceWithdrawn event) {
        alive(event.code()).forEach(grant -> end(grant, event));
    }

    private void end(AccessGrant grant, ResourceWithdrawn event) {
        supplyDuty.lapse(grant.id());
        var now = clock.instant();
        var reason = "目录条目已撤销:" + event.reason();
        var how = new Revocation(GrantParty.PROVIDER, reason, BY, now);
        var ended = grants.find(grant.id()).orElseThrow().revoke(how, today());
        grants.save(ended);
        outbox.send(EventTypes.GRANT_REVOKED_BY_PROVIDER, ended.revoked(how));
        trail.record(AuditDraft.ofPlatform("approval.access-grant.end-with-entry", ended.provider())
                .resource(ended.resource(), event.revision())
                .subject(ended.request().toString())
                .grant(ended.id())
                .items(ended.terms().items())
                .purpose(ended.terms().purpose(), ended.terms().matter())
                .article("7")
                .done());
        history.add(CaseStep.byItself(ended.id(), StepKind.GRANT_REVOKED, now)
                .noting(reason)
                .under("7"));
        tell.withdrawn(ended, event);
    }

    private List<AccessGrant> alive(ResourceCode resource) {
        return grants.aliveFor(resource, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
