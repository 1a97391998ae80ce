package cn.govshare.approval.deadline;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.rule.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/// A fake for tests of use cases.
public final class InMemoryDeadlines implements Deadlines {
    private static final Comparator<Deadline> BY_DUE_DATE = Comparator.comparing(Deadline::dueOn)
            .thenComparing(deadline -> deadline.id().toString());

    private final List<Deadline> all = new ArrayList<>();

    @Override
    public void add(Deadline deadline) {
        all.add(deadline);
        all.sort(BY_DUE_DATE);
    }

    @Override
    public void save(Deadline deadline) {
        var before = all.stream()
                .filter(known -> known.id().equals(deadline.id()) && known.version() == deadline.version() - 1)
                .findFirst()
                .orElseThrow(() ->
                        new OptimisticLockingFailureException(deadline.id().toString()));
        all.set(all.indexOf(before), deadline);
    }

    @Override
    public Optional<Deadline> lock(Duty duty, UUID caseId) {
        return find(duty, caseId);
    }

    @Override
    public Optional<Deadline> find(Duty duty, UUID caseId) {
        return all.stream()
                .filter(known ->
                        known.duty().duty() == duty && known.duty().caseId().equals(caseId))
                .max(Comparator.comparing(known -> Objects.requireNonNullElse(known.closedAt(), Instant.MAX)));
    }

    @Override
    public List<Deadline> lockMissed(LocalDate today, @Nullable Deadline after, int limit) {
        return all.stream()
                .filter(known -> known.isMissedOn(today))
                .filter(known -> after == null || BY_DUE_DATE.compare(known, after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Deadline> list(
            Visibility visibility, @Nullable DeadlineStatus status, @Nullable UUID after, int limit) {
        var last = all.stream().filter(known -> known.id().equals(after)).findFirst();
        return all.stream()
                .filter(known -> visibility.covers(known.duty().owner()) || isAwaitedBy(known, visibility))
                .filter(known -> status == null || known.status() == status)
                .filter(known -> after == null
                        || last.filter(seen -> BY_DUE_DATE.compare(known, seen) > 0)
                                .isPresent())
                .limit(limit)
                .toList();
    }

    private static boolean isAwaitedBy(Deadline deadline, Visibility visibility) {
        return visibility.department().equals(deadline.duty().counterpart());
    }
}
