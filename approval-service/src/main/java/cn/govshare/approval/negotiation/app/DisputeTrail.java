package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leaves the record and the step of every act in a dispute, in the caller's transaction.
@Component
class DisputeTrail {
    private final AuditTrail trail;
    private final CaseHistory history;

    DisputeTrail(AuditTrail trail, CaseHistory history) {
        this.trail = trail;
        this.history = history;
    }

    void record(String action, StepKind kind, Negotiation negotiation, Actor actor, @Nullable String note, Instant at) {
        record(action, kind, negotiation, actor, note, List.of(), null, at);
    }

    void record(
            String action,
            StepKind kind,
            Negotiation negotiation,
            Actor actor,
            @Nullable String note,
            Collection<String> items,
            @Nullable UUID grant,
            Instant at) {
        history.add(CaseStep.by(actor, negotiation.id(), kind, at).noting(note));
        trail.record(about(negotiation, AuditDraft.of(action, actor))
                .items(items)
                .grant(grant)
                .done());
    }

    void recordOfPlatform(String action, StepKind kind, Negotiation negotiation, String note, Instant at) {
        history.add(CaseStep.byItself(negotiation.id(), kind, at).noting(note));
        trail.record(about(negotiation, AuditDraft.ofPlatform(action)).done());
    }

    private static AuditDraft about(Negotiation negotiation, AuditDraft draft) {
        return draft.resource(negotiation.resource(), negotiation.revision())
                .subject(negotiation.id().toString())
                .caseId(negotiation.caseId())
                .purpose(negotiation.need().purpose(), negotiation.need().matter())
                .article("17");
    }
}
