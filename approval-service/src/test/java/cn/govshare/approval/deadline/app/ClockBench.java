package cn.govshare.approval.deadline.app;

import cn.govshare.approval.calendar.InMemoryCalendars;
import cn.govshare.approval.deadline.InMemoryDeadlines;
import cn.govshare.approval.deadline.Ladder;
import cn.govshare.approval.deadline.WhenMissed;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.profile.InMemoryRuleProfiles;
import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import cn.govshare.testkit.MutableClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/// The whole clock on stores in memory, with everything that it says written down. Its stores outlive it, so that it
/// can be started anew on them.
final class ClockBench {
    static final Ladder LADDER = new Ladder(Set.of(3, 1), 1, 3, 5);

    final MutableClock clock = new MutableClock();
    final InMemoryDeadlines deadlines = new InMemoryDeadlines();
    final InMemoryCalendars calendars = new InMemoryCalendars();
    final InMemoryRuleProfiles profiles = new InMemoryRuleProfiles();
    final List<Event> events = new ArrayList<>();
    final List<NoticeDraft> notices = new ArrayList<>();
    final List<WhenMissed> cases = new ArrayList<>();
    private final Set<String> toldKeys = new HashSet<>();

    /// One running service.
    record Replica(KeepStatutoryClock clock, SweepDeadlines sweep, RecountDeadlines recount) {}

    Replica started() {
        Outbox outbox = new Outbox() {
            @Override
            public <E extends Event> void send(EventType<E> type, E event) {
                events.add(event);
            }
        };
        Notices board = this::tell;
        var tellDueDate = new TellDueDate(deadlines, outbox, clock, List.of());
        var tellStep = new TellStep(deadlines, board, new NamelessDepartments());
        var miss = new MissDeadline(deadlines, List.copyOf(cases), outbox, new SilentTrail());
        var recount = new RecountDeadlines(
                calendars, deadlines, tellDueDate, tellStep, new SilentTrail(), clock, new NoTransactions());
        var look = new LookAtDeadline(deadlines, recount, miss, tellStep, LADDER);
        return new Replica(
                new KeepStatutoryClock(deadlines, miss, recount, tellDueDate, tellStep, profiles, calendars, clock),
                new SweepDeadlines(deadlines, look, calendars, clock, new NoTransactions()),
                recount);
    }

    boolean tell(NoticeDraft draft) {
        return toldKeys.add(draft.onceKey()) && read(draft);
    }

    /// As the board does: a notice that lacks a fact is not told.
    private boolean read(NoticeDraft draft) {
        return !draft.title().zh().isBlank() && !draft.body().zh().isBlank() && notices.add(draft);
    }

    <E extends Event> List<E> sent(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static final class SilentTrail implements AuditTrail {
        @Override
        public UUID record(AuditDraft draft) {
            return UUID.randomUUID();
        }

        @Override
        public UUID recordNow(AuditDraft draft) {
            return record(draft);
        }
    }

    private static final class NamelessDepartments implements Departments {
        @Override
        public Map<DepartmentCode, String> names(Collection<DepartmentCode> codes) {
            return new HashMap<>();
        }

        @Override
        public void register(DepartmentCode code, String name, long version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }
    }

    static final class NoTransactions implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {}

        @Override
        public void rollback(TransactionStatus status) {}
    }
}
