package cn.govshare.approval.notice;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class InMemoryWebhooks implements Webhooks {
    private final Map<UUID, Webhook> all = new LinkedHashMap<>();

    @Override
    public void add(Webhook webhook) {
        all.put(webhook.id(), webhook);
    }

    @Override
    public void save(Webhook webhook) {
        all.put(webhook.id(), webhook);
    }

    @Override
    public Optional<Webhook> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Webhook> inUse(Collection<DepartmentCode> departments) {
        return all.values().stream()
                .filter(each -> each.withdrawnAt() == null && departments.contains(each.department()))
                .toList();
    }

    @Override
    public List<Webhook> list(Visibility visibility, @Nullable UUID after, int limit) {
        return all.values().stream()
                .filter(each -> visibility.covers(each.department()))
                .limit(limit)
                .toList();
    }
}
