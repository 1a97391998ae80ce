package cn.govshare.audit.inquiry;

import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A record as a row of an export. The last columns say how the row is proved: the digest of the record as the log
/// keeps it, and where its inclusion proof is.
public final class ExportRow {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(WorkingCalendar.ZONE);

    /// A column: its heading, and what it shows of a record: a text, a number, or nothing.
    private enum Column {
        SEQ("到达次序", "seq", false, AuditEntry::seq),
        DECIDED_AT("发生时间(北京时间)", "decidedAt", false, of(record -> time(record.decidedAt()))),
        ACTION("动作", "action", false, of(AuditRecorded::action)),
        DECISION("结果", "decision", false, of(record -> record.decision().name())),
        REASON("原因", "reason", false, of(AuditRecorded::reason)),
        ARTICLE("条款", "article", false, of(AuditRecorded::article)),
        DEPARTMENT("部门", "department", false, of(AuditRecorded::department)),
        CLIENT("客户端", "client", false, of(AuditRecorded::client)),
        ACCOUNT_NAME("用户名", "accountName", true, of(AuditRecorded::accountName)),
        ACCOUNT("账号", "account", true, of(AuditRecorded::account)),
        SOURCE("来源地址", "sourceAddress", true, of(AuditRecorded::sourceAddress)),
        RESOURCE("信息资源", "resource", false, of(AuditRecorded::resource)),
        REVISION("目录版本", "revision", false, of(AuditRecorded::revision)),
        SUBJECT("其他对象", "subject", false, of(AuditRecorded::subject)),
        ITEMS("信息项", "items", false, of(record -> String.join(" ", record.items()))),
        PURPOSE("使用用途", "purpose", false, of(AuditRecorded::purpose)),
        MATTER("使用事项", "matter", false, of(AuditRecorded::matter)),
        GRANT("授权", "grant", false, of(AuditRecorded::grant)),
        CASE(
                "办理事项",
                "case",
                false,
                of(record -> record.caseId() == null ? null : record.caseId().toString())),
        ACCESS(
                "访问",
                "accessId",
                false,
                of(record ->
                        record.accessId() == null ? null : record.accessId().toString())),
        ROWS("行数", "rows", false, of(AuditRecorded::rows)),
        BYTES("字节数", "bytes", false, of(AuditRecorded::bytes)),
        DIGEST("数据摘要", "digest", false, of(AuditRecorded::digest)),
        PRODUCER("记录方", "producer", false, of(AuditRecorded::producer)),
        TRACE("追踪号", "traceId", false, of(AuditRecorded::traceId)),
        RECEIVED_AT("入库时间(北京时间)", "receivedAt", false, entry -> time(entry.receivedAt())),
        RECORD("记录标识", "id", false, of(record -> record.record().toString())),
        CONTENT("记录摘要 SHA-256", "contentSha256", false, AuditEntry::contentSha256),
        PROOF("包含证明", "proof", false, of(record -> "/api/v1/audit-entries/" + record.record() + "/proof"));

        private final Text heading;
        private final boolean personal;
        private final Function<AuditEntry, @Nullable Object> value;

        Column(String zh, String en, boolean personal, Function<AuditEntry, @Nullable Object> value) {
            this.heading = Text.of(zh, en);
            this.personal = personal;
            this.value = value;
        }
    }

    private ExportRow() {}

    private static Function<AuditEntry, @Nullable Object> of(Function<AuditRecorded, @Nullable Object> value) {
        return entry -> value.apply(entry.record());
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    /// The headings, each in Chinese with its name in the API behind it.
    public static List<String> headings() {
        return Arrays.stream(Column.values())
                .map(column -> column.heading.zh() + " " + column.heading.en())
                .toList();
    }

    /// The cells of a record: a text, a number, or an empty text for nothing.
    ///
    /// @param people whether persons are shown
    public static List<Object> cells(AuditEntry entry, boolean people) {
        return Arrays.stream(Column.values())
                .map(column -> column.personal && !people ? "" : shown(column.value.apply(entry)))
                .toList();
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
