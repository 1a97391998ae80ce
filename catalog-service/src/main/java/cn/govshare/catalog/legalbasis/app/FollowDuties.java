package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.legalbasis.LegalDuties;
import cn.govshare.catalog.legalbasis.LegalDuty;
import cn.govshare.catalog.legalbasis.LegalGrounds;
import cn.govshare.catalog.legalbasis.ResourceLinks;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// What is published meets the duty to update it; what is withdrawn need not be updated any more.
@Component
@Article("9(2)")
public class FollowDuties {
    private final LegalDuties duties;
    private final LegalGrounds grounds;
    private final ResourceLinks links;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    FollowDuties(
            LegalDuties duties,
            LegalGrounds grounds,
            ResourceLinks links,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.duties = duties;
        this.grounds = grounds;
        this.links = links;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// A revision is in force. Told twice, or of the revision that the change found, it meets nothing. A duty to
    /// reclassify stays open while the entry still names the basis that has gone.
    public void published(ResourceCode resource, int revision, DepartmentCode provider) {
        var now = clock.instant();
        for (var duty : duties.waitingFor(resource, provider)) {
            boolean isLater = duty.resource() == null ? revision == 1 : revision > duty.revision();
            if (isLater && !isStillNotShared(duty, resource)) {
                meet(duty, now);
            }
        }
    }

    private boolean isStillNotShared(LegalDuty duty, ResourceCode resource) {
        return duty.duty() == Duty.RECLASSIFICATION
                && grounds.find(duty.ground())
                        .filter(ground -> links.isNotSharedBy(resource, ground))
                        .isPresent();
    }

    private void meet(LegalDuty duty, Instant now) {
        var met = duty.meet(now);
        duties.save(met);
        outbox.send(EventTypes.CATALOG_DUTY_MET, met.met(now));
        trail.record(AuditDraft.ofPlatform("catalog.legal-duty.meet", met.owner())
                .caseId(met.id())
                .subject(met.ground().toString())
                .article("9(2)")
                .done());
    }

    public void withdrawn(ResourceCode resource, DepartmentCode provider) {
        var now = clock.instant();
        for (var duty : duties.waitingFor(resource, provider)) {
            if (duty.resource() != null) {
                var reason = "条目已撤销";
                var lapsed = duty.lapse(now, reason);
                duties.save(lapsed);
                outbox.send(EventTypes.CATALOG_DUTY_LAPSED, lapsed.lapsed(now, reason));
            }
        }
    }
}
