package cn.govshare.approval.notice;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How far a dispatch is. One that was given up can be sent anew by hand.
public enum DispatchStatus {
    WAITING("待发送", "waiting"),
    SENT("已送达", "sent"),
    DEAD("发送失败", "given up");

    private static final Map<DispatchStatus, Set<DispatchStatus>> NEXT =
            Map.of(WAITING, Set.of(SENT, DEAD), SENT, Set.of(), DEAD, Set.of(WAITING));

    private final Text label;

    DispatchStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(DispatchStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
