package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How a duty to update stands.
public enum LegalDutyStatus {
    OPEN("待更新", "open"),
    MET("已更新", "met"),
    LAPSED("无须更新", "need not be done");

    private static final Map<LegalDutyStatus, Set<LegalDutyStatus>> NEXT =
            Map.of(OPEN, Set.of(MET, LAPSED), MET, Set.of(), LAPSED, Set.of());

    private final Text label;

    LegalDutyStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(LegalDutyStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    static Map<LegalDutyStatus, Set<LegalDutyStatus>> table() {
        return NEXT;
    }
}
