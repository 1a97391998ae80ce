package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.legalbasis.LegalBasisProblem;
import cn.govshare.catalog.legalbasis.LegalDuties;
import cn.govshare.catalog.legalbasis.LegalDuty;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bureau finds that an entry need not be updated, because the change does not touch it.
@Component
@Article("9(2)")
public class CloseDuty {
    private final LegalDuties duties;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    CloseDuty(LegalDuties duties, Outbox outbox, AuditTrail trail, Clock clock) {
        this.duties = duties;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws NotFound when there is none
    /// @throws cn.govshare.kernel.problem.Conflict when it is closed
    @Transactional
    public LegalDuty close(UUID id, String reason, SeenVersion seen, Actor actor) {
        var now = clock.instant();
        var duty = duties.find(id)
                .orElseThrow(() ->
                        new NotFound(LegalBasisProblem.NO_SUCH_DUTY, Text.of("没有该项更新义务。", "There is no such duty.")));
        seen.mustBe(duty.version());
        var lapsed = duty.lapse(now, reason);
        duties.save(lapsed);
        outbox.send(EventTypes.CATALOG_DUTY_LAPSED, lapsed.lapsed(now, reason));
        trail.record(AuditDraft.of("catalog.legal-duty.close", actor)
                .caseId(id)
                .subject(lapsed.ground().toString())
                .article("9(2)")
                .done());
        return lapsed;
    }
}
