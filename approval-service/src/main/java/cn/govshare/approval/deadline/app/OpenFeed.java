package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineProblem;
import cn.govshare.approval.deadline.DeadlineQuery;
import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.FeedAddresses;
import cn.govshare.approval.deadline.FeedLimit;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Hands over the deadlines that are not closed, for a calendar: overdue ones first, then open ones.
@Component
@Article("17")
public class OpenFeed {
    private static final int MOST_OF_EACH = 1000;

    private final FeedAddresses addresses;
    private final Deadlines deadlines;
    private final FeedLimit limit;
    private final AuditTrail trail;
    private final Clock clock;

    OpenFeed(FeedAddresses addresses, Deadlines deadlines, FeedLimit limit, AuditTrail trail, Clock clock) {
        this.addresses = addresses;
        this.deadlines = deadlines;
        this.limit = limit;
        this.trail = trail;
        this.clock = clock;
    }

    /// What somebody asks for who has signed in and may see it.
    public List<Deadline> open(DeadlineQuery query) {
        return Stream.of(DeadlineStatus.OVERDUE, DeadlineStatus.OPEN)
                .flatMap(status -> deadlines.list(query.of(status), null, MOST_OF_EACH).stream())
                .toList();
    }

    /// What a department owes and waits for, to whoever knows its address. A wrong key leaves a record.
    ///
    /// @throws NotFound when there is no such address, or it is revoked, or this is not its key
    /// @throws PolicyViolation when it was called too often in this hour
    public List<Deadline> open(UUID address, String key) {
        var known = addresses.find(address).orElseThrow(OpenFeed::notFound);
        boolean opened = known.opensWith(key);
        if (!addresses.admit(address, opened, clock.instant(), limit)) {
            throw new PolicyViolation(
                    DeadlineProblem.FEED_CALLED_TOO_OFTEN,
                    Text.of("该日历订阅每小时最多读取 %s 次。", "The feed is read %s times an hour at most.")
                            .with(limit.callsPerHour()));
        }
        if (!opened) {
            trail.recordNow(AuditDraft.ofPlatform("approval.feed-address.refuse", known.department())
                    .subject(address.toString())
                    .article("17")
                    .denied(DeadlineProblem.FEED_NOT_FOUND));
            throw notFound();
        }
        return open(DeadlineQuery.seenBy(known.department()));
    }

    private static NotFound notFound() {
        return new NotFound(
                DeadlineProblem.FEED_NOT_FOUND, Text.of("没有该日历订阅,或其地址已更换。", "There is no such feed, or not any more."));
    }
}
