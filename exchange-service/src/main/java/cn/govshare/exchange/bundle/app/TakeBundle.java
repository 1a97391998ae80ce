package cn.govshare.exchange.bundle.app;

import cn.govshare.exchange.bundle.Bundle;
import cn.govshare.exchange.bundle.BundleFiles;
import cn.govshare.exchange.bundle.BundleProblem;
import cn.govshare.exchange.bundle.BundleStatus;
import cn.govshare.exchange.bundle.ByteRange;
import cn.govshare.exchange.delivery.Basis;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.handover.HandOver;
import cn.govshare.exchange.handover.Handing;
import cn.govshare.exchange.handover.Taker;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands a bundle out, or a part of it: a use like any other, decided now and recorded each time.
@Component
@Article({"16", "17", "18", "22"})
public class TakeBundle {
    private static final String START = "exchange.bundle.take";
    private static final String FINISHED = "exchange.bundle.taken";

    private final ReadBundle readBundle;
    private final BundleFiles files;
    private final DecideUse decideUse;
    private final HandOver handOver;
    private final AuditTrail trail;
    private final BundleSettings settings;

    TakeBundle(
            ReadBundle readBundle,
            BundleFiles files,
            DecideUse decideUse,
            HandOver handOver,
            AuditTrail trail,
            BundleSettings settings) {
        this.readBundle = readBundle;
        this.files = files;
        this.decideUse = decideUse;
        this.handOver = handOver;
        this.trail = trail;
        this.settings = settings;
    }

    /// One's own bundle whose file is there.
    ///
    /// @throws Conflict when it is not ready, or is no longer
    public Bundle ready(UUID id, Actor actor) {
        var bundle = readBundle.require(id, actor);
        if (bundle.status() != BundleStatus.READY || !files.has(id)) {
            throw new Conflict(
                    BundleProblem.NOT_READY,
                    Text.of("下载包尚在准备、未能准备或已清除。", "The bundle is being prepared, failed, or is cleared away."));
        }
        return bundle;
    }

    /// @param range which part; empty for all
    public void take(Bundle bundle, Optional<ByteRange> range, Actor actor, Taker taker) {
        var access = UUID.randomUUID();
        var use = bundle.use().by(actor.client());
        switch (decideUse.decide(use)) {
            case Deny deny -> {
                trail.recordNow(
                        draft(access, bundle, use, actor).items(deny.items()).denied(deny.reason()));
                throw deny.problem();
            }
            case Permit permit -> {
                if (!bundle.basis().equals(Basis.of(Optional.empty(), permit))) {
                    trail.recordNow(draft(access, bundle, use, actor)
                            .items(permit.itemNames())
                            .denied(BundleProblem.OUTDATED));
                    throw new Conflict(
                            BundleProblem.OUTDATED,
                            Text.of(
                                    "准备之后获准的行或信息项已变更,请重新准备。",
                                    "The permitted rows or items have changed since; ask for a new bundle."));
                }
                var whole = new ByteRange(0, bundle.made().orElseThrow().bytes());
                var body = new FileBody(files, bundle, range.orElse(whole));
                handOver.handOver(
                        new Handing(access, START, FINISHED, use, permit, actor, settings.recheck(), body), taker);
            }
        }
    }

    private static AuditDraft draft(UUID access, Bundle bundle, AskedUse use, Actor actor) {
        return AuditDraft.of(START, actor)
                .access(access)
                .resource(use.resource())
                .subject(bundle.id().toString())
                .purpose(use.purpose().orElse(null), use.matter().isBlank() ? null : use.matter())
                .grant(use.grant().orElse(null));
    }
}
