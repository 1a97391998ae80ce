package cn.govshare.audit.watch.app;

import cn.govshare.audit.alarm.Alarms;
import cn.govshare.audit.watch.CallSides;
import cn.govshare.audit.watch.Counting;
import cn.govshare.audit.watch.Counting.Grown;
import cn.govshare.audit.watch.Suspicions;
import cn.govshare.audit.watch.Tally.Span;
import cn.govshare.audit.watch.WatchKind;
import cn.govshare.audit.watch.WatchMemory;
import cn.govshare.audit.watch.WatchRuleBook;
import cn.govshare.audit.watch.WatchRules;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at what has come onto the trail since the last look, counts, and raises an alarm for what is unusual. One
/// replica looks at a time; what was counted and how far it has looked are one transaction, so that nothing is counted
/// twice.
@Component
@Article({"18", "22", "24"})
public class LookAtTrail {
    private static final int BATCH = 2000;
    private static final int UNPAIRED = 1000;

    /// A client's days that its mean is made of, and how many there must be.
    private static final int DAYS = 28;

    private static final int LEAST_DAYS = 7;

    /// Fewer rows in a day are no surge, whatever a client's mean is.
    private static final long LEAST_ROWS = 1000;

    private final WatchMemory memory;
    private final WatchRuleBook book;
    private final Alarms alarms;
    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final Clock clock;

    LookAtTrail(WatchMemory memory, WatchRuleBook book, Alarms alarms, Clock clock) {
        this.memory = memory;
        this.book = book;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// @return whether more has come than one look takes in
    @Transactional
    public boolean look() {
        var place = memory.lockPlace();
        if (place.isEmpty()) {
            return false;
        }
        var rules = book.inForce();
        var entries = memory.behind(place.getAsLong(), BATCH);
        if (!entries.isEmpty()) {
            count(Counting.of(entries, rules, calendar), rules);
            memory.moveTo(entries.getLast().seq());
        }
        boolean more = entries.size() == BATCH;
        if (!more) {
            lookAside(rules);
        }
        return more;
    }

    private void count(Counting counting, WatchRules rules) {
        memory.add(counting.amounts());
        memory.pair(counting.calls(), clock.instant());
        var grown = counting.grown();
        var sums = memory.sums(grown.stream().map(Grown::span).toList());
        for (var each : grown) {
            var sum = sums.getOrDefault(each.span(), 0L);
            if (isUnusual(each, sum)) {
                alarms.raise(Suspicions.of(each, sum));
            }
        }
        memory.count(counting.purposes())
                .forEach((used, before) -> rules.of(WatchKind.NEW_PURPOSE, used.client())
                        .filter(rule -> before >= rule.threshold())
                        .ifPresent(_ -> alarms.raise(Suspicions.of(
                                used,
                                Objects.requireNonNull(counting.purposeEntries().get(used)),
                                before))));
    }

    private boolean isUnusual(Grown grown, long sum) {
        return grown.rule().kind() == WatchKind.SURGE
                ? isSurge(grown, sum)
                : sum >= grown.rule().threshold();
    }

    private boolean isSurge(Grown grown, long today) {
        if (today < LEAST_ROWS) {
            return false;
        }
        var day = grown.span().from();
        var before =
                new Span(WatchKind.SURGE, grown.key(), day.minus(Duration.ofDays(DAYS)), day.minus(Duration.ofDays(1)));
        var days = memory.buckets(before);
        var sum = memory.sums(List.of(before)).getOrDefault(before, 0L);
        return days >= LEAST_DAYS && today >= sum / days * grown.rule().threshold();
    }

    /// What shows by not coming, or does not come on the trail at all.
    private void lookAside(WatchRules rules) {
        var now = clock.instant();
        rules.forAll(WatchKind.ONE_SIDED).ifPresent(rule -> oneSided(rules, now.minus(rule.window())));
        memory.forget(now);
    }

    /// Calls are taken out of the memory also while nobody is to be told of them.
    private void oneSided(WatchRules rules, Instant before) {
        memory.takeUnpaired(before, UNPAIRED).stream()
                .filter(call -> !call.agree())
                .collect(Collectors.groupingBy(LookAtTrail::side))
                .values()
                .forEach(calls -> rules.of(
                                WatchKind.ONE_SIDED,
                                Objects.requireNonNullElse(calls.getFirst().client(), ""))
                        .filter(rule -> calls.size() >= rule.threshold())
                        .ifPresent(_ -> alarms.raise(Suspicions.of(calls))));
    }

    private static String side(CallSides call) {
        return call.wentAroundTheGateway() + "|" + call.client();
    }
}
