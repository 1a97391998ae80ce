package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kit.audit.AuditDraft;

/// What every record of a challenge has in common.
final class ChallengeDraft {
    private ChallengeDraft() {}

    static AuditDraft of(String action, DataChallenge challenge, Actor actor) {
        return about(AuditDraft.of(action, actor), challenge);
    }

    private static AuditDraft about(AuditDraft draft, DataChallenge challenge) {
        return draft.caseId(challenge.id())
                .subject(challenge.number())
                .resource(challenge.resource(), challenge.revision())
                .items(challenge.disputed().items())
                .article("19");
    }
}
