package cn.govshare.audit.inquiry;

import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What an auditor may search the trail by: its name, what a value looks like, and how it is read.
public enum Criterion {
    DEPARTMENT("department", "统一社会信用代码", "a unified social credit code", Criterion::department),
    ACCOUNT("account", "账号标识或用户名", "an account's id or user name", Criterion::words),
    CLIENT("client", "业务系统或客户端名", "a business system's or client's name", Criterion::words),
    PRODUCER("producer", "记录方服务名", "the service that saw it", Criterion::words),
    ACTION("action", "动作名,如 exchange.record.query", "an action, as exchange.record.query", Criterion::action),
    RESOURCE("resource", "信息资源代码", "a resource code", Criterion::resource),
    ITEM("item", "信息项名", "an item's name", Criterion::item),
    SUBJECT("subject", "其他对象标识", "the id of another thing acted on", Criterion::words),
    SUBJECT_HASH("subjectHash", "被查对象的带密钥散列,64 位十六进制", "a keyed hash, 64 hexadecimal digits", Criterion::hash),
    PURPOSE("purpose", "使用用途,如 WORK_REFERENCE", "a use purpose, as WORK_REFERENCE", Criterion::purpose),
    GRANT("grant", "授权标识", "a grant's id", Criterion::id),
    CASE("caseId", "办理事项标识", "a case's id", Criterion::id),
    DOSSIER("dossier", "办理事项标识(取全案卷宗)", "the id of the case whose whole dossier is wanted", Criterion::id),
    RECORD("record", "记录标识", "a record's id", Criterion::id),
    ACCESS_ID("accessId", "访问标识", "an access's id", Criterion::id),
    DECISION("decision", "PERMITTED、DENIED、DONE 或 FAILED", "PERMITTED, DENIED, DONE or FAILED", Criterion::decision),
    REASON("reason", "原因代码,如 use/no-grant", "a reason's code, as use/no-grant", Criterion::words),
    SOURCE("source", "来源地址", "a network address", Criterion::address),
    TRACE("trace", "追踪号,32 位十六进制", "a trace id, 32 hexadecimal digits", Criterion::trace),
    MIN_ROWS("minRows", "行数下限", "the least number of rows", Criterion::count),
    MAX_ROWS("maxRows", "行数上限", "the greatest number of rows", Criterion::count),
    LAST_DAYS("lastDays", "最近天数,1–36500", "a number of days up to now, 1 to 36500", Criterion::days),
    FROM("from", "日期,或带时区的时间(含)", "a date, or a time with its zone, inclusive", Criterion::start),
    TO("to", "日期(含当日),或带时区的时间(不含)", "a date, inclusive, or a time with its zone, exclusive", Criterion::end);

    private static final int GREATEST_LENGTH = 100;
    private static final int GREATEST_DAYS = 36_500;
    private static final Pattern ITEM_FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern HASH_FORM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TRACE_FORM = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ADDRESS_FORM = Pattern.compile("[0-9A-Fa-f:.%a-z]{2,60}");
    private static final Pattern ACTION_FORM = Pattern.compile("[a-z]+(\\.[a-z-]+)+");

    private final String parameter;
    private final Text form;
    private final Function<String, Optional<?>> reader;

    Criterion(String parameter, String zh, String en, Function<String, Optional<?>> reader) {
        this.parameter = parameter;
        this.form = Text.of(zh, en);
        this.reader = reader;
    }

    /// Its name in a URL.
    public String parameter() {
        return parameter;
    }

    /// Its name among the items of a record.
    public String item() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What its values look like.
    public Text form() {
        return form;
    }

    /// True when its value may name a person, so that the value itself stays out of the record of the search.
    public boolean isPersonal() {
        return this == ACCOUNT;
    }

    /// True when what it finds tells of persons: who acted, from where, and whose data were looked up.
    boolean findsPeople() {
        return this == ACCOUNT || this == SOURCE || this == SUBJECT_HASH;
    }

    /// The value that a text stands for; empty when it stands for none.
    Optional<?> read(String text) {
        return text.length() > GREATEST_LENGTH ? Optional.empty() : reader.apply(text);
    }

    private static Optional<?> department(String text) {
        return DepartmentCode.isValid(text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<?> words(String text) {
        return text.isBlank() || text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
    }

    private static Optional<?> action(String text) {
        return matching(ACTION_FORM, text);
    }

    private static Optional<?> item(String text) {
        return matching(ITEM_FORM, text);
    }

    private static Optional<?> hash(String text) {
        return matching(HASH_FORM, text);
    }

    private static Optional<?> trace(String text) {
        return matching(TRACE_FORM, text);
    }

    private static Optional<?> address(String text) {
        return matching(ADDRESS_FORM, text);
    }

    private static Optional<?> matching(Pattern form, String text) {
        return form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Long> count(String text) {
        try {
            return Optional.of(Long.parseLong(text)).filter(number -> number >= 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<?> days(String text) {
        return count(text).filter(number -> number >= 1 && number <= GREATEST_DAYS);
    }

    private static Optional<?> resource(String text) {
        return ResourceCode.isValid(text) ? Optional.of(ResourceCode.parse(text).value()) : Optional.empty();
    }

    private static Optional<?> purpose(String text) {
        return constant(UsePurpose.class, text);
    }

    private static Optional<?> decision(String text) {
        return constant(Decision.class, text);
    }

    private static <E extends Enum<E>> Optional<?> constant(Class<E> type, String text) {
        try {
            return Optional.of(Enum.valueOf(type, text).name());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<?> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<?> start(String text) {
        return day(text)
                .map(day -> day.atStartOfDay(WorkingCalendar.ZONE).toInstant())
                .or(() -> time(text));
    }

    private static Optional<?> end(String text) {
        return day(text)
                .map(day -> day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant())
                .or(() -> time(text));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
