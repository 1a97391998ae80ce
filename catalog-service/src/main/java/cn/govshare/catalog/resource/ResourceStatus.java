package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// Where an information resource stands between its first draft and its withdrawal (art. 8). A new revision of a
/// published resource goes the same way from its draft to its publication, while the revision before stays in force.
@Article("8")
public enum ResourceStatus {
    DRAFT("草稿", "draft"),
    SUBMITTED("待审核", "submitted"),
    RETURNED("退回修改", "returned"),
    PUBLISHED("已发布", "published"),
    SUSPENDED("已暂停", "suspended"),
    WITHDRAWN("已撤销", "withdrawn");

    private static final Map<ResourceStatus, Set<ResourceStatus>> NEXT = Map.of(
            DRAFT, Set.of(SUBMITTED),
            SUBMITTED, Set.of(DRAFT, RETURNED, PUBLISHED),
            RETURNED, Set.of(SUBMITTED),
            PUBLISHED, Set.of(SUSPENDED, WITHDRAWN),
            SUSPENDED, Set.of(PUBLISHED, WITHDRAWN),
            WITHDRAWN, Set.of());

    private final Text label;

    ResourceStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(ResourceStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /// True while the compiling department may still change what the entry states.
    public boolean isOpenForEditing() {
        return canBecome(SUBMITTED);
    }

    /// True while a revision is in force, be it suspended; only then may another be prepared.
    public boolean isInForce() {
        return canBecome(WITHDRAWN);
    }

    /// True once the entry has been made known to the whole city.
    public boolean isPublic() {
        return isInForce() || this == WITHDRAWN;
    }

    static Map<ResourceStatus, Set<ResourceStatus>> table() {
        return NEXT;
    }
}
