package cn.govshare.approval.accessrequest;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/// A fake for tests of use cases.
public final class InMemoryAccessRequests implements AccessRequests {
    private final List<AccessRequest> all = new ArrayList<>();

    @Override
    public void add(AccessRequest request) {
        all.addFirst(request);
    }

    @Override
    public void save(AccessRequest request) {
        var before = find(request.id())
                .filter(known -> known.version() == request.version() - 1)
                .orElseThrow(
                        () -> new OptimisticLockingFailureException(request.id().toString()));
        all.set(all.indexOf(before), request);
    }

    @Override
    public Optional<AccessRequest> find(UUID id) {
        return all.stream().filter(request -> request.id().equals(id)).findFirst();
    }

    @Override
    public Optional<AccessRequest> lock(UUID id) {
        return find(id);
    }

    @Override
    public List<AccessRequest> list(
            Visibility visibility, @Nullable AccessRequestStatus status, @Nullable UUID after, int limit) {
        int from = after == null
                ? 0
                : find(after).map(all::indexOf).map(i -> i + 1).orElse(all.size());
        return all.subList(from, all.size()).stream()
                .filter(request -> visibility.covers(request.consumer(), request.provider())
                        || visibility.department().equals(request.filedBy()))
                .filter(request -> status == null || request.status() == status)
                .limit(limit)
                .toList();
    }

    @Override
    public List<AccessRequest> open(DepartmentCode consumer, ResourceCode resource) {
        return all.stream()
                .filter(request ->
                        isOf(request, consumer, resource) && request.status().isOpen())
                .toList();
    }

    @Override
    public List<AccessRequest> openFor(ResourceCode resource) {
        return all.reversed().stream()
                .filter(request ->
                        request.resource().equals(resource) && request.status().isOpen())
                .toList();
    }

    @Override
    public Optional<AccessRequest> lastRefused(DepartmentCode consumer, ResourceCode resource) {
        return all.stream()
                .filter(request -> isOf(request, consumer, resource) && request.status() == AccessRequestStatus.REFUSED)
                .findFirst();
    }

    private static boolean isOf(AccessRequest request, DepartmentCode consumer, ResourceCode resource) {
        return request.consumer().equals(consumer) && request.resource().equals(resource);
    }
}
