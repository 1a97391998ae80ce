package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.NoticeProblem;
import cn.govshare.approval.notice.Webhook;
import cn.govshare.approval.notice.WebhookGate;
import cn.govshare.approval.notice.Webhooks;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A department's head has the department's own system told what its posts are told.
@Component
public class RegisterWebhook {
    private final Webhooks webhooks;
    private final WebhookGate gate;
    private final AuditTrail trail;
    private final Clock clock;

    RegisterWebhook(Webhooks webhooks, WebhookGate gate, AuditTrail trail, Clock clock) {
        this.webhooks = webhooks;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws PolicyViolation when the operators have not set webhooks up, or do not allow the host
    @Transactional
    public Webhook register(String host, int port, String path, Actor actor) {
        if (!gate.isOffered()) {
            throw new PolicyViolation(
                    NoticeProblem.WEBHOOK_NOT_OFFERED,
                    Text.of("平台未开通回调通知,请联系平台管理员。", "Webhooks are not set up; ask the operators."));
        }
        if (!gate.allows(host)) {
            var text = Text.of("主机 %s 不在平台允许的范围内。", "Calls to host %s are not allowed.")
                    .with(host);
            throw new PolicyViolation(
                    NoticeProblem.WEBHOOK_NOT_ALLOWED, text, List.of(Fault.of("/host", "host-not-allowed", text)));
        }
        var webhook = new Webhook(
                UUID.randomUUID(), actor.department(), host, port, path, actor.name(), clock.instant(), null);
        webhooks.add(webhook);
        trail.record(AuditDraft.of("approval.webhook.register", actor)
                .subject(webhook.id().toString())
                .done());
        return webhook;
    }
}
