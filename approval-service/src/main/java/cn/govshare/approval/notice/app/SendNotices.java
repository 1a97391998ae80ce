package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Delivery;
import cn.govshare.approval.notice.Digest;
import cn.govshare.approval.notice.Dispatch;
import cn.govshare.approval.notice.DispatchStatus;
import cn.govshare.approval.notice.Dispatches;
import cn.govshare.approval.notice.Patience;
import cn.govshare.approval.notice.Rhythm;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gathers what waits for each address into one mail, and carries whatever is due by mail and webhook. What a crash
/// leaves half done is done again; a message keeps its id, so that its receiver can know a repetition.
@Component
public class SendNotices {
    private static final Logger LOG = LoggerFactory.getLogger(SendNotices.class);

    /// Longer than any courier tries.
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int AT_ONCE = 20;
    private static final int ADDRESSES = 200;
    private static final int LONGEST_DIGEST = 500;

    private final Dispatches dispatches;
    private final Couriers couriers;
    private final Rhythm rhythm;
    private final Patience patience;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SendNotices(
            Dispatches dispatches,
            Couriers couriers,
            Rhythm rhythm,
            Patience patience,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.dispatches = dispatches;
        this.couriers = couriers;
        this.rhythm = rhythm;
        this.patience = patience;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @return how many messages were taken by the other side
    public int send() {
        gather();
        int taken = 0;
        var due = dispatches.claim(clock.instant(), LEASE, AT_ONCE);
        while (!due.isEmpty()) {
            taken += carry(due);
            due = dispatches.claim(clock.instant(), LEASE, AT_ONCE);
        }
        return taken;
    }

    private void gather() {
        if (!couriers.isReady(Channel.EMAIL)) {
            return;
        }
        var now = clock.instant();
        dispatches
                .addressesToMail(now.minus(rhythm.gather()), now.minus(rhythm.pause()), ADDRESSES)
                .forEach(address -> transaction.executeWithoutResult(_ -> gather(address)));
    }

    private void gather(String address) {
        var notices = dispatches.claimMail(address, LONGEST_DIGEST);
        if (notices.isEmpty()) {
            return;
        }
        var digest = new Digest(notices, rhythm.platformAddress());
        var dispatch = Dispatch.of(
                UUID.randomUUID(), Channel.EMAIL, address, digest.subject(), digest.body(), clock.instant());
        dispatches.add(dispatch);
        dispatches.mailed(address, notices, dispatch.id());
    }

    /// All at once, so that one that is slow keeps nobody waiting.
    private int carry(List<Dispatch> due) {
        List<Future<Boolean>> carried;
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            carried = due.stream().map(one -> each.submit(() -> carry(one))).toList();
        }
        return (int) carried.stream().filter(Future::resultNow).count();
    }

    /// What a courier did not foresee counts as a failed attempt, so that it ends some day and keeps nobody back.
    private Delivery deliver(Dispatch dispatch) {
        try {
            return couriers.of(dispatch.channel()).deliver(dispatch);
        } catch (RuntimeException e) {
            LOG.error("Dispatch {} by {} failed unforeseen", dispatch.id(), dispatch.channel(), e);
            return new Delivery.Failed(e.getClass().getSimpleName());
        }
    }

    private boolean carry(Dispatch dispatch) {
        var delivery = deliver(dispatch);
        var after = dispatch.after(delivery, patience, clock.instant());
        dispatches.save(after);
        if (after.status() == DispatchStatus.DEAD) {
            LOG.warn("Dispatch {} by {} is given up: {}", after.id(), after.channel(), after.lastError());
        }
        return after.status() == DispatchStatus.SENT;
    }
}
