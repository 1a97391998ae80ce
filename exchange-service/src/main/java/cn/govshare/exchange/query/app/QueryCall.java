package cn.govshare.exchange.query.app;

import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kit.audit.AuditDraft;
import java.util.UUID;

/// A query under way, and the records that it leaves.
///
/// @param access the id that all its records bear
/// @param action what its records say is done
record QueryCall(UUID access, String action, AskedUse use, Actor actor) {
    QueryCall(String action, AskedUse use, Actor actor) {
        this(UUID.randomUUID(), action, use, actor);
    }

    /// Before it is decided.
    AuditDraft draft() {
        return AuditDraft.of(action, actor)
                .access(access)
                .resource(use.resource())
                .purpose(use.purpose().orElse(null), use.matter().isBlank() ? null : use.matter())
                .grant(use.grant().orElse(null));
    }

    AuditDraft draft(Permit permit) {
        return draft().resource(use.resource(), permit.offer().revision())
                .purpose(use.purpose().orElse(null), permit.matter().isBlank() ? null : permit.matter())
                .items(permit.itemNames())
                .grant(permit.grant().orElse(null))
                .article(permit.article());
    }
}
