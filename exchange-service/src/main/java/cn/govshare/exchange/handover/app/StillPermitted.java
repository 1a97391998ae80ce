package cn.govshare.exchange.handover.app;

import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.Gate;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.grant.UseProblem;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Duration;
import java.util.Set;

/// Closes on a running stream when its use would be denied now, or permitted for other rows: the grant was revoked,
/// suspended, narrowed or has ended, or the entry was withdrawn.
@Article({"17", "18"})
final class StillPermitted implements Gate {
    private final DecideUse decideUse;
    private final AskedUse use;
    private final Permit permit;
    private final long interval;
    private long checked = System.nanoTime();

    StillPermitted(DecideUse decideUse, AskedUse asked, Permit permit, Duration interval) {
        this.decideUse = decideUse;
        this.permit = permit;
        this.interval = interval.toNanos();
        this.use = new AskedUse(
                asked.resource(),
                asked.consumer(),
                asked.purpose(),
                permit.matter(),
                permit.grant(),
                Set.copyOf(permit.itemNames()),
                asked.mode(),
                asked.client());
    }

    @Override
    public void pass() {
        long now = System.nanoTime();
        if (now - checked < interval) {
            return;
        }
        checked = now;
        switch (decideUse.decide(use)) {
            case Deny deny -> throw new Forbidden(deny.reason(), deny.reason().detail());
            case Permit again -> {
                if (!again.limits().equals(permit.limits()) || !again.masks().equals(permit.masks())) {
                    throw new Forbidden(UseProblem.GRANT_NARROWED, UseProblem.GRANT_NARROWED.detail());
                }
            }
        }
    }
}
