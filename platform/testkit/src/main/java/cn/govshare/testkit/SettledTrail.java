package cn.govshare.testkit;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The records that the service under test has left, all of them: looked at only when a call made afterwards is on the
/// trail too. Records leave in their order, so one too many can't still be on its way.
public final class SettledTrail {
    private static final int FIRST_MARKER = 7_000;
    private static final AtomicInteger MARKERS = new AtomicInteger(FIRST_MARKER);

    private final Calls calls;
    private final Topics topics;
    private final Supplier<String> service;

    /// @param service name of the service under test
    public SettledTrail(Calls calls, Topics topics, Supplier<String> service) {
        this.calls = calls;
        this.topics = topics;
        this.service = service;
    }

    /// The records that satisfy the condition, over all tests of this JVM.
    public List<AuditRecorded> records(Predicate<AuditRecorded> condition) {
        // Nobody without a role may do anything, and that he tried is a record.
        var marker = Actors.of(Actors.department(MARKERS.incrementAndGet()));
        var answer = calls.as(marker).get("/api/v1/operations/%s/readers".formatted(service.get()));
        if (answer.status() != 403) {
            throw new IllegalStateException("The marker was answered %s".formatted(answer));
        }
        topics.await(EventTypes.AUDIT_RECORDED, each -> marker.account().equals(each.account()));
        return topics.all(EventTypes.AUDIT_RECORDED).stream().filter(condition).toList();
    }
}
