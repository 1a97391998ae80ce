package cn.govshare.exchange.correction.app;

import cn.govshare.exchange.correction.Correction;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kit.audit.AuditDraft;

/// What every record of a correction has in common.
final class CorrectionDraft {
    private CorrectionDraft() {}

    static AuditDraft of(String action, Correction correction, Actor actor) {
        return AuditDraft.of(action, actor)
                .caseId(correction.challenge())
                .subject(correction.number())
                .resource(correction.resource())
                .items(correction.receiver().items())
                .article("19");
    }
}
