package cn.govshare.exchange.download.app;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.DataAccess;
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
import cn.govshare.exchange.grant.Quotas;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands a whole data set out: decided in the one place, on the trail before its first byte and again at its end, and
/// cut
/// off when the use is no longer permitted.
@Component
@Article({"16", "17", "18", "22"})
public class DownloadRows {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadRows.class);
    private static final String START = "exchange.download.start";
    private static final String FINISHED = "exchange.download.finished";

    private final DecideUse decideUse;
    private final DataSets dataSets;
    private final RowSource source;
    private final Quotas quotas;
    private final OpenChallenges challenges;
    private final AccessLedger ledger;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Bulkhead bulkhead;
    private final DownloadSettings settings;
    private final Clock clock;

    DownloadRows(
            DecideUse decideUse,
            DataSets dataSets,
            RowSource source,
            Quotas quotas,
            OpenChallenges challenges,
            AccessLedger ledger,
            AuditTrail trail,
            TransactionTemplate transaction,
            Bulkhead downloadBulkhead,
            DownloadSettings settings,
            Clock clock) {
        this.decideUse = decideUse;
        this.dataSets = dataSets;
        this.source = source;
        this.quotas = quotas;
        this.challenges = challenges;
        this.ledger = ledger;
        this.trail = trail;
        this.transaction = transaction;
        this.bulkhead = downloadBulkhead;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param format how the rows are written
    /// @param markDisputes true when each row tells which of its items are disputed
    public record Manner(DownloadFormat format, boolean markDisputes) {}

    /// A permitted download on its way.
    private record Download(
            DataAccess entry, Permit permit, AskedUse use, Actor actor, RowRequest request, RowDisputes disputes) {}

    public void download(AskedUse use, Manner manner, Actor actor, DownloadReceiver receiver) {
        var access = UUID.randomUUID();
        switch (decideUse.decide(use)) {
            case Deny deny -> {
                trail.recordNow(
                        draft(START, access, use, actor).items(deny.items()).denied(deny.reason()));
                throw deny.problem();
            }
            case Permit permit -> inTurn(() -> handOut(access, permit, use, manner, actor, receiver));
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
            UUID access, Permit permit, AskedUse use, Manner manner, Actor actor, DownloadReceiver receiver) {
        var annotations = challenges.all(use.resource(), permit.itemNames());
        var disputes = new RowDisputes(
                manner.markDisputes() ? annotations : List.of(),
                permit.itemNames(),
                permit.offer().keyItems());
        var table = dataSets.find(use.resource()).map(DataSet::table);
        var request = new RowRequest(table, permit.items(), disputes.keyItems(), permit.limits());
        var download = new Download(entry(access, permit, use), permit, use, actor, request, disputes);
        long taken = begin(download);
        DownloadBody body = null;
        try {
            var out = receiver.begin(access, use.resource(), permit.offer().revision(), annotations.size());
            var gate = new StillPermitted(decideUse, use, permit, settings.recheck());
            body = new DownloadBody(manner.format(), settings.byteOrderMark(), request, disputes, out, gate);
            body.write(source);
            var digest = body.digest();
            end(download, body, taken, draft(FINISHED, download).digest(digest).done());
            receiver.complete(digest);
        } catch (Forbidden cut) {
            LOG.info("Download {} was cut off: {}", access, cut.code().code());
            boolean hasLeft = receiver.brokenOff();
            end(
                    download,
                    body,
                    taken,
                    draft(FINISHED, download).failed(cut.code().code()));
            if (!hasLeft) {
                throw cut;
            }
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.warn("Download {} broke off: {}", access, e.getClass().getSimpleName());
            boolean hasLeft = receiver.brokenOff();
            end(download, body, taken, draft(FINISHED, download).failed(DownloadProblem.BROKEN_OFF.code()));
            if (!hasLeft) {
                throw new ProviderUnavailable(
                        DownloadProblem.BROKEN_OFF,
                        Text.of("下载未能开始,请稍后重试。", "The download could not begin; try again later."));
            }
        }
    }

    private DataAccess entry(UUID access, Permit permit, AskedUse use) {
        return new DataAccess(
                access,
                use.consumer(),
                use.resource(),
                permit.grant(),
                use.purpose().orElseThrow(),
                permit.matter(),
                use.mode(),
                permit.itemNames(),
                permit.limits(),
                clock.instant());
    }

    /// Makes the access durable before its first byte.
    ///
    /// @return the rows that were taken from the day's quota
    private long begin(Download download) {
        var most = download.permit().quota().rowsPerDay();
        long rows = most == null ? 0 : source.count(download.request(), most + 1);
        boolean suffices = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!quotas.suffices(download.permit(), download.entry().day(), rows)) {
                return false;
            }
            ledger.enterDownload(download.entry());
            trail.record(draft(START, download).permitted());
            return true;
        }));
        if (!suffices) {
            var exhausted = download.permit().beyondQuota();
            trail.recordNow(draft(START, download).denied(exhausted.reason()));
            throw exhausted.problem();
        }
        return rows;
    }

    private void end(Download download, @Nullable DownloadBody body, long taken, AuditDraft record) {
        long rows = body == null ? 0 : body.rows();
        transaction.executeWithoutResult(_ -> {
            var entry = download.entry();
            ledger.endDownload(entry, rows);
            if (download.permit().quota().rowsPerDay() != null && rows > taken) {
                entry.grant().ifPresent(grant -> quotas.count(grant, entry.day(), rows - taken));
            }
            trail.record(record.rows(rows).bytes(body == null ? 0 : body.bytes()));
        });
    }

    private static AuditDraft draft(String action, UUID access, AskedUse use, Actor actor) {
        return AuditDraft.of(action, actor)
                .access(access)
                .resource(use.resource())
                .purpose(use.purpose().orElse(null), use.matter().isBlank() ? null : use.matter())
                .grant(use.grant().orElse(null));
    }

    private static AuditDraft draft(String action, Download download) {
        var permit = download.permit();
        var use = download.use();
        return draft(action, download.entry().id(), use, download.actor())
                .resource(use.resource(), permit.offer().revision())
                .purpose(use.purpose().orElse(null), permit.matter().isBlank() ? null : permit.matter())
                .items(permit.itemNames())
                .grant(permit.grant().orElse(null))
                .article(permit.article());
    }
}
