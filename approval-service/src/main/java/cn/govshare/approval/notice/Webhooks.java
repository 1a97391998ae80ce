package cn.govshare.approval.notice;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All webhooks of the departments.
public interface Webhooks {
    void add(Webhook webhook);

    void save(Webhook webhook);

    Optional<Webhook> find(UUID id);

    /// Those of these departments that are not withdrawn.
    List<Webhook> inUse(Collection<DepartmentCode> departments);

    /// Webhooks that may be seen, the newest first.
    List<Webhook> list(Visibility visibility, @Nullable UUID after, int limit);
}
