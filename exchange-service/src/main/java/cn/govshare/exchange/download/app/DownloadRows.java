package cn.govshare.exchange.download.app;

import cn.govshare.exchange.download.DownloadBodies;
import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.download.DownloadProblem;
import cn.govshare.exchange.download.Manifest;
import cn.govshare.exchange.download.Manifests;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.handover.HandOver;
import cn.govshare.exchange.handover.Handing;
import cn.govshare.exchange.handover.NotedTaker;
import cn.govshare.exchange.handover.Taker.Handed;
import cn.govshare.exchange.signing.Signing;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands a whole data set out: decided in the one place, one after another where there are many.
@Component
@Article({"16", "17", "18", "22"})
public class DownloadRows {
    private static final String START = "exchange.download.start";
    private static final String FINISHED = "exchange.download.finished";

    private final DecideUse decideUse;
    private final DownloadBodies bodies;
    private final HandOver handOver;
    private final AuditTrail trail;
    private final Signing signing;
    private final Manifests manifests;
    private final Bulkhead bulkhead;
    private final DownloadSettings settings;
    private final Clock clock;

    DownloadRows(
            DecideUse decideUse,
            DownloadBodies bodies,
            HandOver handOver,
            AuditTrail trail,
            Signing signing,
            Manifests manifests,
            Bulkhead downloadBulkhead,
            DownloadSettings settings,
            Clock clock) {
        this.decideUse = decideUse;
        this.bodies = bodies;
        this.handOver = handOver;
        this.trail = trail;
        this.signing = signing;
        this.manifests = manifests;
        this.bulkhead = downloadBulkhead;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param format how the rows are written
    /// @param markDisputes true when each row tells which of its items are disputed
    public record Manner(DownloadFormat format, boolean markDisputes) {}

    public void download(AskedUse use, Manner manner, Actor actor, DownloadTaker taker) {
        var access = UUID.randomUUID();
        switch (decideUse.decide(use)) {
            case Deny deny -> {
                trail.recordNow(AuditDraft.of(START, actor)
                        .access(access)
                        .resource(use.resource())
                        .purpose(use.purpose().orElse(null), use.matter().isBlank() ? null : use.matter())
                        .grant(use.grant().orElse(null))
                        .items(deny.items())
                        .denied(deny.reason()));
                throw deny.problem();
            }
            case Permit permit -> inTurn(() -> handOut(access, permit, use, manner, actor, taker));
        }
    }

    public Duration retryAfter() {
        return settings.retryAfter();
    }

    private void inTurn(Runnable download) {
        try {
            bulkhead.executeRunnable(download);
        } catch (BulkheadFullException _) {
            throw new ProviderUnavailable(
                    DownloadProblem.BUSY,
                    Text.of("当前下载较多,请 %s 秒后重试。", "Many downloads are under way; try again in %s seconds.")
                            .with(settings.retryAfter().toSeconds()));
        }
    }

    private void handOut(UUID access, Permit permit, AskedUse use, Manner manner, Actor actor, DownloadTaker taker) {
        var made = bodies.make(access, use, permit, manner.format(), manner.markDisputes());
        taker.of(use.resource(), permit.offer().revision(), made.disputes());
        var asked = new Handing(access, START, FINISHED, use, permit, actor, settings.recheck(), made.body());
        handOver.handOver(asked, new NotedTaker(taker, handed -> sign(asked, manner.format(), handed)));
    }

    private void sign(Handing handing, DownloadFormat format, Handed handed) {
        var manifest = new Manifest(handing.access(), handing.use(), handing.permit(), format, handed, clock.instant());
        manifests.add(
                handing.access(),
                handing.use().consumer(),
                signing.sign(manifest.text()).write());
    }
}
