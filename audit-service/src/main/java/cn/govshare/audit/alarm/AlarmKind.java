package cn.govshare.audit.alarm;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Locale;

/// What an alarm is about. New kinds go at the end.
public enum AlarmKind {
    RECORD_CONTRADICTED("同一标识的审计记录内容不同", "Two records of one id with different content"),
    RECORDS_MISSING("审计记录缺号", "Records of a producer are missing"),
    SEQUENCE_CONTRADICTED("审计记录编号重复", "Two records under one number of a producer"),
    LOG_BEHIND("审计日志短于已签名的检查点", "The log is shorter than its signed checkpoint"),
    LOG_FORKED("审计日志与已签名的检查点不一致", "The log contradicts its signed checkpoint"),
    LAST_SIGNED_LOST("库外保存的检查点丢失", "The checkpoint kept outside the database is gone"),
    LOG_CHANGED("审计日志被改动", "The log was changed"),
    VOLUME("短时大量取数", "Many rows taken in a short time"),
    SURGE("取数远超平日", "Far more rows than usual"),
    HOURS("非工作时间使用", "Use outside working hours"),
    SUBJECT_OFTEN("频繁查询同一对象", "One subject looked up often"),
    NEW_PURPOSE("出现从未使用过的用途", "A purpose never used before"),
    DENIED("频繁被拒绝", "Many refusals"),
    ONE_SIDED("网关与服务的记录不一致", "A call that only one side saw"),
    WITNESS_REFUSED("见证人拒绝见证", "A witness refuses the log"),
    UNWITNESSED("检查点长时间无人见证", "Checkpoints have gone unwitnessed for too long"),
    TIME_STAMP_LATE("检查点逾期没有时间戳", "A time stamp is late");

    private final Text title;

    AlarmKind(String zh, String en) {
        this.title = Text.of(zh, en);
    }

    public Text title() {
        return title;
    }

    /// Its name in records, figures and URLs: `records-missing`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
