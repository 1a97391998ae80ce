package cn.govshare.approval.accessrequest;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How far an access request is.
@Article("17")
public enum AccessRequestStatus {
    SUBMITTED("待答复", "waiting for the reply"),
    RETURNED("退回补充", "returned for completion"),
    GRANTED("已同意", "granted"),
    REFUSED("不同意", "refused"),
    WITHDRAWN("已撤回", "withdrawn"),
    LAPSED("已终止", "ended with its entry");

    private static final Map<AccessRequestStatus, Set<AccessRequestStatus>> NEXT = Map.of(
            SUBMITTED, Set.of(RETURNED, GRANTED, REFUSED, WITHDRAWN, LAPSED),
            RETURNED, Set.of(SUBMITTED, REFUSED, WITHDRAWN, LAPSED),
            GRANTED, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of(),
            LAPSED, Set.of());

    private final Text label;

    AccessRequestStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(AccessRequestStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /// True while the provider or the consumer still has to act.
    public boolean isOpen() {
        return !NEXT.getOrDefault(this, Set.of()).isEmpty();
    }
}
