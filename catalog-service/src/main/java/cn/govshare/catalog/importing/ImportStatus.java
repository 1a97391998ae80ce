package cn.govshare.catalog.importing;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// Where an import stands.
public enum ImportStatus {
    WAITING("等待处理", "waiting"),
    RUNNING("处理中", "running"),
    DONE("已完成", "done"),
    FAILED("未能完成", "failed");

    private static final Map<ImportStatus, Set<ImportStatus>> NEXT = Map.of(
            WAITING, Set.of(RUNNING),
            // Taken up again after a restart.
            RUNNING, Set.of(RUNNING, DONE, FAILED),
            DONE, Set.of(),
            FAILED, Set.of());

    private final Text label;

    ImportStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(ImportStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    static Map<ImportStatus, Set<ImportStatus>> table() {
        return NEXT;
    }
}
