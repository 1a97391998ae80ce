package cn.govshare.approval.grant;

import cn.govshare.approval.visibility.Visibility;
import java.util.ArrayList;
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
}
