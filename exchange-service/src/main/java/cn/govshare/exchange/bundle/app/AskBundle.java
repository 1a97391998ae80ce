package cn.govshare.exchange.bundle.app;

import cn.govshare.exchange.bundle.Bundle;
import cn.govshare.exchange.bundle.BundleStatus;
import cn.govshare.exchange.bundle.Bundles;
import cn.govshare.exchange.delivery.Basis;
import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.CallSource;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.net.InetAddress;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks for a bundle, which is permitted now or refused at once.
@Component
@Article({"16", "17", "18"})
public class AskBundle {
    private static final String ACTION = "exchange.bundle.ask";

    private final DecideUse decideUse;
    private final CallSource source;
    private final Bundles bundles;
    private final AuditTrail trail;
    private final Clock clock;

    AskBundle(DecideUse decideUse, CallSource source, Bundles bundles, AuditTrail trail, Clock clock) {
        this.decideUse = decideUse;
        this.source = source;
        this.bundles = bundles;
        this.trail = trail;
        this.clock = clock;
    }

    /// Call it in a transaction.
    public Bundle ask(AskedUse use, DownloadFormat format, boolean markDisputes, Actor actor) {
        return switch (decideUse.decide(use)) {
            case Deny deny -> {
                trail.recordNow(AuditDraft.of(ACTION, actor)
                        .resource(use.resource())
                        .purpose(use.purpose().orElse(null), use.matter().isBlank() ? null : use.matter())
                        .grant(use.grant().orElse(null))
                        .items(deny.items())
                        .denied(deny.reason()));
                throw deny.problem();
            }
            case Permit permit -> asked(use, permit, format, markDisputes, actor);
        };
    }

    private Bundle asked(AskedUse use, Permit permit, DownloadFormat format, boolean markDisputes, Actor actor) {
        var bundle = new Bundle(
                UUID.randomUUID(),
                use,
                source.address().map(InetAddress::getHostAddress).orElse(""),
                format,
                markDisputes,
                Basis.of(Optional.empty(), permit),
                BundleStatus.PREPARING,
                Optional.empty(),
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        bundles.add(bundle);
        trail.record(AuditDraft.of(ACTION, actor)
                .resource(use.resource(), permit.offer().revision())
                .subject(bundle.id().toString())
                .purpose(use.purpose().orElse(null), permit.matter().isBlank() ? null : permit.matter())
                .grant(permit.grant().orElse(null))
                .items(permit.itemNames())
                .article(permit.article())
                .done());
        return bundle;
    }
}
