package cn.govshare.approval.notice;

import java.util.UUID;

/// What the operators allow of webhooks, and the secrets that calls are signed with.
public interface WebhookGate {
    /// False when the operators have not set webhooks up.
    boolean isOffered();

    /// True when the operators allow calls to this host.
    boolean allows(String host);

    /// The secret that calls to the webhook are signed with, as its receiver is given it.
    String secret(UUID webhook);
}
