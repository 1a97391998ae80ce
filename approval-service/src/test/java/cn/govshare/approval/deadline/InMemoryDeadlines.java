package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/// A fake for tests of use cases.
public final class InMemoryDeadlines implements Deadlines {
    private static final Comparator<Deadline> BY_DUE_DATE =
            Comparator.comparing(Deadline::dueOn).thenComparing(deadline -> sortable(deadline.id()));

    private record CaseOf(Duty duty, UUID caseId) {}

    private final Map<UUID, Deadline> all = new LinkedHashMap<>();
    private final Map<CaseOf, List<UUID>> ofCase = new HashMap<>();
    private final Map<UUID, LocalDate> looks = new HashMap<>();
    private final TreeMap<String, UUID> byLook = new TreeMap<>();
    private final Map<UUID, List<ToldStep>> told = new HashMap<>();
    private final Map<UUID, List<DeadlineChange>> changes = new HashMap<>();
    private final Map<UUID, List<ExtensionRequest>> extensions = new HashMap<>();

    /// PostgreSQL orders ids by their bytes.
    private static String sortable(UUID id) {
        return id.toString();
    }

    public Stream<Deadline> all() {
        return List.copyOf(all.values()).stream();
    }

    @Override
    public void add(Deadline deadline) {
        var key = new CaseOf(deadline.duty().duty(), deadline.duty().caseId());
        var known = ofCase.computeIfAbsent(key, _ -> new ArrayList<>());
        if (known.stream().anyMatch(id -> !require(id).status().isClosed())) {
            throw new DuplicateKeyException(key.toString());
        }
        known.add(deadline.id());
        keep(deadline);
    }

    @Override
    public void save(Deadline deadline) {
        var before = all.get(deadline.id());
        if (before == null || before.version() != deadline.version() - 1) {
            throw new OptimisticLockingFailureException(deadline.id().toString());
        }
        keep(deadline);
    }

    private void keep(Deadline deadline) {
        all.put(deadline.id(), deadline);
        boolean looked = deadline.status() == DeadlineStatus.OPEN || deadline.status() == DeadlineStatus.OVERDUE;
        lookOn(deadline.id(), looked ? deadline.duty().openedOn() : null);
    }

    private Deadline require(UUID id) {
        return Objects.requireNonNull(all.get(id));
    }

    @Override
    public Optional<Deadline> lock(Duty duty, UUID caseId) {
        return find(duty, caseId);
    }

    @Override
    public Optional<Deadline> lock(UUID id) {
        return find(id);
    }

    @Override
    public Optional<Deadline> find(Duty duty, UUID caseId) {
        return ofCase.getOrDefault(new CaseOf(duty, caseId), List.of()).stream()
                .map(this::require)
                .max(Comparator.comparing(known -> Objects.requireNonNullElse(known.closedAt(), Instant.MAX)));
    }

    @Override
    public Optional<Deadline> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Look> lockLooks(LocalDate today, @Nullable Look after, int limit) {
        var from = after == null ? "" : key(after.on(), after.deadline().id());
        return byLook.tailMap(from, false).entrySet().stream()
                .takeWhile(entry -> entry.getKey().compareTo(today.plusDays(1).toString()) < 0)
                .limit(limit)
                .map(entry -> new Look(Objects.requireNonNull(looks.get(entry.getValue())), require(entry.getValue())))
                .toList();
    }

    @Override
    public void lookOn(UUID id, @Nullable LocalDate day) {
        var before = looks.remove(id);
        if (before != null) {
            byLook.remove(key(before, id));
        }
        if (day != null) {
            looks.put(id, day);
            byLook.put(key(day, id), id);
        }
    }

    private static String key(LocalDate day, UUID id) {
        return day + " " + sortable(id);
    }

    @Override
    public List<Deadline> lockCountedBefore(long calendar, int year, @Nullable Deadline after, int limit) {
        var order = Comparator.comparing((Deadline each) -> each.basis().calendar())
                .thenComparing(each -> sortable(each.id()));
        return all.values().stream()
                .filter(each -> each.status() == DeadlineStatus.OPEN || each.status() == DeadlineStatus.PAUSED)
                .filter(each -> each.basis().calendar() < calendar)
                .filter(each -> each.duty().openedOn().getYear() <= year)
                .filter(each -> each.dueOn().getYear() >= year || each.status() == DeadlineStatus.PAUSED)
                .filter(each -> after == null || order.compare(each, after) > 0)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean tell(UUID id, ToldStep step) {
        var before = told.computeIfAbsent(id, _ -> new ArrayList<>());
        if (before.stream()
                .anyMatch(
                        each -> each.name().equals(step.name()) && each.dueOn().equals(step.dueOn()))) {
            return false;
        }
        return before.add(step);
    }

    @Override
    public List<ToldStep> told(UUID id) {
        return List.copyOf(told.getOrDefault(id, List.of()));
    }

    @Override
    public void note(DeadlineChange change) {
        changes.computeIfAbsent(change.deadline(), _ -> new ArrayList<>()).add(change);
    }

    @Override
    public List<DeadlineChange> changes(UUID id) {
        return List.copyOf(changes.getOrDefault(id, List.of()));
    }

    private Stream<Deadline> provisionalOnes() {
        return all.values().stream()
                .filter(Deadline::provisional)
                .filter(each -> each.status() == DeadlineStatus.OPEN || each.status() == DeadlineStatus.PAUSED);
    }

    @Override
    public Optional<DueRange> provisional() {
        var days = provisionalOnes().map(Deadline::dueOn).sorted().toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new DueRange(days.getFirst(), days.getLast()));
    }

    @Override
    public long countDueFrom(int year) {
        return provisionalOnes().filter(each -> each.dueOn().getYear() >= year).count();
    }

    @Override
    public List<Deadline> list(DeadlineQuery query, @Nullable UUID after, int limit) {
        var last = after == null ? null : all.get(after);
        return all.values().stream()
                .filter(query::matches)
                .filter(each -> after == null || (last != null && BY_DUE_DATE.compare(each, last) > 0))
                .sorted(BY_DUE_DATE)
                .limit(limit)
                .toList();
    }

    @Override
    public List<DutyFigures> figures(DeadlineQuery query, Instant from, Instant until) {
        throw new UnsupportedOperationException("figures are the database's work");
    }

    @Override
    public void add(ExtensionRequest request) {
        extensions.computeIfAbsent(request.deadline(), _ -> new ArrayList<>()).add(request);
    }

    @Override
    public void save(ExtensionRequest request) {
        Objects.requireNonNull(extensions.get(request.deadline()))
                .replaceAll(each -> each.id().equals(request.id()) ? request : each);
    }

    @Override
    public Optional<ExtensionRequest> extensionRequest(UUID deadline) {
        var asked = extensions.getOrDefault(deadline, List.of());
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
    }
}
