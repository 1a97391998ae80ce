package cn.govshare.audit.watch;

import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;

/// What the watch looks for, and what the threshold of its rule counts.
@Article({"18", "22", "24"})
public enum WatchKind {
    VOLUME("短时大量取数", "many rows taken", "时间窗内一个客户端取走的行数", "rows that a client takes within the window"),
    SURGE("取数远超平日", "far more than usual", "当日行数相对此前日均的倍数", "times the mean day of the client"),
    HOURS("非工作时间使用", "use outside working hours", "时间窗内非工作时间的访问次数", "accesses outside working hours within the window"),
    SUBJECT_OFTEN(
            "频繁查询同一对象",
            "one subject looked up often",
            "时间窗内一个客户端查询同一对象的次数",
            "times that a client looks one subject up within the window"),
    NEW_PURPOSE("出现从未使用过的用途", "a purpose never used before", "此前以其他用途访问的次数", "accesses for other purposes before"),
    DENIED("频繁被拒绝", "many refusals", "时间窗内被拒绝的次数", "refusals within the window"),
    ONE_SIDED(
            "网关与服务记录不一致",
            "only one side saw the call",
            "对账宽限(时间窗)后仍不一致的访问次数",
            "calls that only one side has told of after the window");

    private final Text label;
    private final Text counts;

    WatchKind(String zh, String en, String countsZh, String countsEn) {
        this.label = Text.of(zh, en);
        this.counts = Text.of(countsZh, countsEn);
    }

    /// The kind of the alarms that it raises.
    public AlarmKind alarm() {
        return AlarmKind.valueOf(name());
    }

    public Text label() {
        return label;
    }

    /// What the threshold counts.
    public Text counts() {
        return counts;
    }
}
