package cn.govshare.exchange.correction;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How far a correction has come with a department that received the old value.
public enum CorrectionStatus {
    WAITING("待领取", "waiting"),
    TAKEN("已领取", "taken"),
    ACKNOWLEDGED("已回执", "acknowledged");

    private static final Map<CorrectionStatus, Set<CorrectionStatus>> NEXT = Map.of(
            WAITING, Set.of(TAKEN, ACKNOWLEDGED),
            TAKEN, Set.of(TAKEN, ACKNOWLEDGED),
            ACKNOWLEDGED, Set.of());

    private final Text label;

    CorrectionStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(CorrectionStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
