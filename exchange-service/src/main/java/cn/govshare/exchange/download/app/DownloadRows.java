package cn.govshare.exchange.download.app;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.download.DownloadBody;
import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.download.DownloadProblem;
import cn.govshare.exchange.download.RowSource;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Hands a whole data set out: decided in the one place, on the trail before its first byte and again at its end.
@Component
@Article({"16", "17", "18", "22"})
public class DownloadRows {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadRows.class);
    private static final String START = "exchange.download.start";
    private static final String FINISHED = "exchange.download.finished";

    private final DecideUse decideUse;
    private final DataSets dataSets;
    private final RowSource source;
    private final AuditTrail trail;
    private final Bulkhead bulkhead;
    private final DownloadSettings settings;

    DownloadRows(
            DecideUse decideUse,
            DataSets dataSets,
            RowSource source,
            AuditTrail trail,
            Bulkhead downloadBulkhead,
            DownloadSettings settings) {
        this.decideUse = decideUse;
        this.dataSets = dataSets;
        this.source = source;
        this.trail = trail;
        this.bulkhead = downloadBulkhead;
        this.settings = settings;
    }

    public void download(AskedUse use, DownloadFormat format, Actor actor, DownloadReceiver receiver) {
        var access = UUID.randomUUID();
        switch (decideUse.decide(use)) {
            case Deny deny -> {
                trail.recordNow(
                        draft(START, access, use, actor).items(deny.items()).denied(deny.reason()));
                throw deny.problem();
            }
            case Permit permit -> inTurn(() -> handOut(access, permit, use, format, actor, receiver));
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

    private void handOut(
            UUID access, Permit permit, AskedUse use, DownloadFormat format, Actor actor, DownloadReceiver receiver) {
        var table = dataSets.find(use.resource()).map(DataSet::table);
        trail.recordNow(draft(START, access, permit, use, actor).permitted());
        DownloadBody body = null;
        try {
            var out = receiver.begin(access, use.resource(), permit.offer().revision());
            body = new DownloadBody(format, settings.byteOrderMark(), permit.items(), out);
            body.write(source, table);
            var digest = body.digest();
            trail.recordNow(draft(FINISHED, access, permit, use, actor)
                    .rows(body.rows())
                    .bytes(body.bytes())
                    .digest(digest)
                    .done());
            receiver.complete(digest);
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.warn("Download {} broke off: {}", access, e.getClass().getSimpleName());
            boolean hasLeft = receiver.brokenOff();
            trail.recordNow(draft(FINISHED, access, permit, use, actor)
                    .rows(body == null ? 0 : body.rows())
                    .bytes(body == null ? 0 : body.bytes())
                    .failed(DownloadProblem.BROKEN_OFF.code()));
            if (!hasLeft) {
                throw new ProviderUnavailable(
                        DownloadProblem.BROKEN_OFF,
                        Text.of("下载未能开始,请稍后重试。", "The download could not begin; try again later."));
            }
        }
    }

    private static AuditDraft draft(String action, UUID access, AskedUse use, Actor actor) {
        return AuditDraft.of(action, actor)
                .access(access)
                .resource(use.resource())
                .purpose(use.purpose().orElse(null), use.matter().isBlank() ? null : use.matter())
                .grant(use.grant().orElse(null));
    }

    private static AuditDraft draft(String action, UUID access, Permit permit, AskedUse use, Actor actor) {
        return draft(action, access, use, actor)
                .resource(use.resource(), permit.offer().revision())
                .purpose(use.purpose().orElse(null), permit.matter().isBlank() ? null : permit.matter())
                .items(permit.itemNames())
                .grant(permit.grant().orElse(null))
                .article(permit.article());
    }
}
