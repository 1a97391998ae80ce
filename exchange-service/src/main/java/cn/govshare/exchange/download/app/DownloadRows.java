package cn.govshare.exchange.download.app;

import cn.govshare.exchange.challenge.OpenChallenges;
import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.download.DownloadBody;
import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.download.DownloadProblem;
import cn.govshare.exchange.download.RowDisputes;
import cn.govshare.exchange.download.RowRequest;
import cn.govshare.exchange.download.RowSource;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.handover.HandOver;
import cn.govshare.exchange.handover.Handing;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands a whole data set out: decided in the one place, one after another where there are many.
@Component
@Article({"16", "17", "18", "22"})
public class DownloadRows {
    private static final String START = "exchange.download.start";
    private static final String FINISHED = "exchange.download.finished";

    private final DecideUse decideUse;
    private final DataSets dataSets;
    private final RowSource source;
    private final OpenChallenges challenges;
    private final HandOver handOver;
    private final AuditTrail trail;
    private final Bulkhead bulkhead;
    private final DownloadSettings settings;

    DownloadRows(
            DecideUse decideUse,
            DataSets dataSets,
            RowSource source,
            OpenChallenges challenges,
            HandOver handOver,
            AuditTrail trail,
            Bulkhead downloadBulkhead,
            DownloadSettings settings) {
        this.decideUse = decideUse;
        this.dataSets = dataSets;
        this.source = source;
        this.challenges = challenges;
        this.handOver = handOver;
        this.trail = trail;
        this.bulkhead = downloadBulkhead;
        this.settings = settings;
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
        var annotations = challenges.all(use.resource(), permit.itemNames());
        var disputes = new RowDisputes(
                manner.markDisputes() ? annotations : List.of(),
                permit.itemNames(),
                permit.offer().keyItems());
        var table = dataSets.find(use.resource()).map(DataSet::table);
        var request = new RowRequest(table, permit.items(), disputes.keyItems(), permit.limits());
        var body = new DownloadBody(manner.format(), settings.byteOrderMark(), request, disputes, source);
        taker.of(use.resource(), permit.offer().revision(), annotations.size());
        handOver.handOver(new Handing(access, START, FINISHED, use, permit, actor, settings.recheck(), body), taker);
    }
}
