package cn.govshare.exchange.bundle;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// The life of a bundle.
public enum BundleStatus {
    PREPARING("准备中", "being prepared"),
    READY("可领取", "ready"),
    FAILED("未能准备", "failed"),
    CLEARED("已清除", "cleared away");

    private static final Map<BundleStatus, Set<BundleStatus>> NEXT = Map.of(
            PREPARING, Set.of(READY, FAILED),
            READY, Set.of(CLEARED),
            FAILED, Set.of(),
            CLEARED, Set.of());

    private final Text label;

    BundleStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public boolean canBecome(BundleStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public Text label() {
        return label;
    }
}
