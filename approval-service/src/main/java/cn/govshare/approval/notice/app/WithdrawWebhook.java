package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.NoticeProblem;
import cn.govshare.approval.notice.Webhook;
import cn.govshare.approval.notice.Webhooks;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A department's head, or the bureau, ends a webhook.
@Component
public class WithdrawWebhook {
    private final Webhooks webhooks;
    private final AuditTrail trail;
    private final Clock clock;

    WithdrawWebhook(Webhooks webhooks, AuditTrail trail, Clock clock) {
        this.webhooks = webhooks;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws NotFound when there is none, or it is another department's
    @Transactional
    public Webhook withdraw(UUID id, Actor actor) {
        var webhook = webhooks.find(id)
                .filter(found -> Visibility.of(actor).covers(found.department()))
                .orElseThrow(() -> new NotFound(
                        NoticeProblem.WEBHOOK_NOT_FOUND,
                        Text.of("没有编号为 %s 的回调地址。", "There is no webhook %s.").with(id)));
        var withdrawn = webhook.withdraw(clock.instant());
        if (!withdrawn.equals(webhook)) {
            webhooks.save(withdrawn);
            trail.record(AuditDraft.of("approval.webhook.withdraw", actor)
                    .subject(id.toString())
                    .done());
        }
        return withdrawn;
    }
}
