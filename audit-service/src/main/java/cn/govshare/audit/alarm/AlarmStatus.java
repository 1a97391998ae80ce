package cn.govshare.audit.alarm;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The life of an alarm.
public enum AlarmStatus {
    OPEN("待处理", "open"),
    ACKNOWLEDGED("已确认", "acknowledged");

    private static final Map<AlarmStatus, Set<AlarmStatus>> NEXT =
            Map.of(OPEN, Set.of(ACKNOWLEDGED), ACKNOWLEDGED, Set.of());

    private final Text label;

    AlarmStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(AlarmStatus next) {
        return Objects.requireNonNull(NEXT.get(this)).contains(next);
    }
}
