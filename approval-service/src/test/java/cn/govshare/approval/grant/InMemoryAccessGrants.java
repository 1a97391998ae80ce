package cn.govshare.approval.grant;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/// A fake for tests of use cases.
public final class InMemoryAccessGrants implements AccessGrants {
    private final List<AccessGrant> all = new ArrayList<>();

    @Override
    public void add(AccessGrant grant) {
        all.addFirst(grant);
    }

    @Override
    public void save(AccessGrant grant) {
        var before = find(grant.id())
                .filter(known -> known.version() == grant.version() - 1)
                .orElseThrow(
                        () -> new OptimisticLockingFailureException(grant.id().toString()));
        all.set(all.indexOf(before), grant);
    }

    @Override
    public Optional<AccessGrant> find(UUID id) {
        return all.stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    @Override
    public List<AccessGrant> list(Visibility visibility, @Nullable UUID after, int limit) {
        int from = after == null
                ? 0
                : find(after).map(all::indexOf).map(i -> i + 1).orElse(all.size());
        return all.subList(from, all.size()).stream()
                .filter(grant -> visibility.covers(grant.consumer(), grant.provider()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<AccessGrant> alive(DepartmentCode consumer, ResourceCode resource, LocalDate today) {
        return all.stream()
                .filter(grant -> grant.consumer().equals(consumer)
                        && grant.resource().equals(resource)
                        && !grant.statusOn(today).isOver())
                .toList();
    }

    @Override
    public List<AccessGrant> aliveFor(ResourceCode resource, LocalDate today) {
        return all.stream()
                .filter(grant -> grant.resource().equals(resource)
                        && !grant.statusOn(today).isOver())
                .toList();
    }

    @Override
    public List<AccessGrant> awaitingSupply(ResourceCode resource) {
        return all.reversed().stream()
                .filter(grant ->
                        grant.resource().equals(resource) && grant.supply() == null && grant.revocation() == null)
                .toList();
    }

    @Override
    public List<AccessGrant> expiring(LocalDate today, LocalDate before, @Nullable AccessGrant after, int limit) {
        var byLastDay = Comparator.comparing(
                        (AccessGrant grant) -> grant.terms().validUntil())
                .thenComparing(grant -> grant.id().toString());
        return all.stream()
                .filter(grant -> !grant.statusOn(today).isOver())
                .filter(grant -> grant.terms().validUntil().isBefore(before))
                .filter(grant -> after == null || byLastDay.compare(grant, after) > 0)
                .sorted(byLastDay)
                .limit(limit)
                .toList();
    }

    @Override
    public List<AccessGrant> unused(
            @Nullable DepartmentCode party, LocalDate today, LocalDate since, @Nullable UUID after, int limit) {
        throw new UnsupportedOperationException("The use of grants is kept in the database");
    }

    @Override
    public List<AccessGrant> overWide(
            @Nullable DepartmentCode party, LocalDate today, LocalDate givenBefore, @Nullable UUID after, int limit) {
        throw new UnsupportedOperationException("The use of grants is kept in the database");
    }
}
