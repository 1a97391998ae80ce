package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Keeps a changed grant that lives on, in the caller's transaction, with all that tells of the change.
@Component
@Article({"17", "18"})
class ChangeGrant {
    private final AccessGrants grants;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final CaseHistory history;
    private final TellGrant tellGrant;
    private final Clock clock;

    ChangeGrant(
            AccessGrants grants,
            Outbox outbox,
            AuditTrail trail,
            CaseHistory history,
            TellGrant tellGrant,
            Clock clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.trail = trail;
        this.history = history;
        this.tellGrant = tellGrant;
        this.clock = clock;
    }

    void keep(AccessGrant changed, GrantAct act, GrantParty party, String reason, Actor by) {
        var now = clock.instant();
        grants.save(changed);
        outbox.send(act.event(), changed.changed(party, reason, now));
        trail.record(AuditDraft.of(act.action(), by)
                .resource(changed.resource(), changed.revision())
                .subject(changed.request().toString())
                .grant(changed.id())
                .items(changed.terms().items())
                .purpose(changed.terms().purpose(), changed.terms().matter())
                .article("17")
                .done());
        history.add(CaseStep.by(by, changed.id(), act.step(), now).noting(reason));
        tellGrant.changed(changed, act.notice(), party, reason);
    }
}
