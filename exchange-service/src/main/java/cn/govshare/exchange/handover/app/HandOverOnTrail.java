package cn.govshare.exchange.handover.app;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.DataAccess;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.grant.Quotas;
import cn.govshare.exchange.handover.HandOver;
import cn.govshare.exchange.handover.HandOverProblem;
import cn.govshare.exchange.handover.Handing;
import cn.govshare.exchange.handover.Taker;
import cn.govshare.exchange.handover.Taker.Handed;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@Component
@Article({"18", "22"})
class HandOverOnTrail implements HandOver {
    private static final Logger LOG = LoggerFactory.getLogger(HandOverOnTrail.class);

    private final DecideUse decideUse;
    private final Quotas quotas;
    private final AccessLedger ledger;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandOverOnTrail(
            DecideUse decideUse,
            Quotas quotas,
            AccessLedger ledger,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.decideUse = decideUse;
        this.quotas = quotas;
        this.ledger = ledger;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// An access that has begun.
    ///
    /// @param taken rows that were taken from the day's quota
    private record Begun(Handing handing, DataAccess entry, long taken, QuotaUse quota) {}

    @Override
    public void handOver(Handing handing, Taker taker) {
        var begun = begin(handing);
        try {
            var gate = new StillPermitted(decideUse, handing.use(), handing.permit(), handing.recheck());
            handing.body().write(taker.begin(handing.access(), begun.quota()), gate);
            var handed = new Handed(
                    handing.body().rows(),
                    handing.body().bytes(),
                    handing.body().digest());
            end(
                    begun,
                    draft(handing.finished(), handing).digest(handed.digest()).done(),
                    () -> taker.left(handed));
        } catch (Forbidden cut) {
            LOG.info(
                    "{} {} was cut off: {}",
                    handing.start(),
                    handing.access(),
                    cut.code().code());
            if (!brokenOff(begun, taker, cut.code().code())) {
                throw cut;
            }
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.warn(
                    "{} {} broke off: {}",
                    handing.start(),
                    handing.access(),
                    e.getClass().getSimpleName());
            if (!brokenOff(begun, taker, HandOverProblem.BROKEN_OFF.code())) {
                throw new ProviderUnavailable(
                        HandOverProblem.BROKEN_OFF,
                        Text.of("下载未能开始,请稍后重试。", "The download could not begin; try again later."));
            }
        }
    }

    /// Makes the access durable before its first byte.
    private Begun begin(Handing handing) {
        var permit = handing.permit();
        var most = permit.quota().rowsPerDay();
        long rows = most == null ? 0 : handing.body().count(most + 1);
        var entry = entry(handing);
        var begun = Objects.requireNonNull(transaction.execute(_ -> quotas.take(permit, entry.day(), rows)
                .map(quota -> {
                    ledger.enterDownload(entry);
                    trail.record(draft(handing.start(), handing).permitted());
                    return new Begun(handing, entry, rows, quota);
                })));
        return begun.orElseThrow(() -> {
            var exhausted = permit.beyondQuota();
            trail.recordNow(draft(handing.start(), handing).denied(exhausted.reason()));
            return exhausted.problem();
        });
    }

    private DataAccess entry(Handing handing) {
        var use = handing.use();
        var permit = handing.permit();
        return new DataAccess(
                handing.access(),
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

    private boolean brokenOff(Begun begun, Taker taker, String why) {
        boolean hasLeft = taker.brokenOff();
        end(begun, draft(begun.handing().finished(), begun.handing()).failed(why), () -> {});
        return hasLeft;
    }

    private void end(Begun begun, AuditDraft record, Runnable with) {
        var body = begun.handing().body();
        transaction.executeWithoutResult(_ -> {
            ledger.endDownload(begun.entry(), body.rows());
            if (begun.handing().permit().quota().rowsPerDay() != null && body.rows() > begun.taken()) {
                begun.entry()
                        .grant()
                        .ifPresent(grant -> quotas.count(grant, begun.entry().day(), body.rows() - begun.taken()));
            }
            trail.record(record.rows(body.rows()).bytes(body.bytes()));
            with.run();
        });
    }

    private static AuditDraft draft(String action, Handing handing) {
        var permit = handing.permit();
        var use = handing.use();
        return AuditDraft.of(action, handing.actor())
                .access(handing.access())
                .resource(use.resource(), permit.offer().revision())
                .purpose(use.purpose().orElse(null), permit.matter().isBlank() ? null : permit.matter())
                .items(permit.itemNames())
                .grant(permit.grant().orElse(null))
                .article(permit.article());
    }
}
