package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.AuditQuestion;
import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.inquiry.InquiryProblem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record AuditQuestionForm(
        @Parameter(description = "部门(统一社会信用代码) · department") @Nullable String department,

        @Parameter(description = "账号标识或用户名 · account's id or user name") @Nullable String account,

        @Parameter(description = "业务系统或客户端 · business system or client") @Nullable String client,

        @Parameter(description = "记录方服务 · the service that saw it") @Nullable String producer,

        @Parameter(description = "动作 · action") @Nullable String action,

        @Parameter(description = "信息资源代码 · resource code") @Nullable String resource,

        @Parameter(description = "信息项名 · an item's name") @Nullable String item,

        @Parameter(description = "其他对象标识 · id of another thing acted on") @Nullable String subject,

        @Parameter(description = "被查对象的带密钥散列 · keyed hash of a key that was searched for") @Nullable String subjectHash,

        @Parameter(description = "使用用途 · purpose") @Nullable String purpose,
        @Parameter(description = "授权标识 · grant") @Nullable String grant,

        @Parameter(description = "办理事项标识 · case") @Nullable String caseId,

        @Parameter(description = "办理事项标识,取全案卷宗 · case whose whole dossier is wanted") @Nullable String dossier,

        @Parameter(description = "记录标识 · record") @Nullable String record,

        @Parameter(description = "访问标识 · access") @Nullable String accessId,

        @Parameter(description = "结果 · PERMITTED, DENIED, DONE, FAILED") @Nullable String decision,

        @Parameter(description = "原因代码 · reason") @Nullable String reason,

        @Parameter(description = "来源地址 · source address") @Nullable String source,

        @Parameter(description = "追踪号 · trace id") @Nullable String trace,

        @Parameter(description = "行数下限 · least rows") @Nullable String minRows,

        @Parameter(description = "行数上限 · most rows") @Nullable String maxRows,

        @Parameter(description = "最近天数 · days up to now") @Nullable String lastDays,

        @Parameter(description = "起:日期或带时区的时间(含) · from, inclusive") @Nullable String from,

        @Parameter(description = "止:日期(含)或带时区的时间(不含) · to: a date inclusive, a time exclusive") @Nullable String to) {
    private static final Set<String> NAMES = Stream.concat(
                    Arrays.stream(Criterion.values()).map(Criterion::parameter),
                    Stream.of("after", "limit", "order", "format"))
            .collect(Collectors.toUnmodifiableSet());

    /// The question, provided that nothing else was asked: a misspelt criterion must not widen the answer unnoticed.
    AuditQuestion question(Set<String> parametersGiven) {
        var faults = parametersGiven.stream()
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .map(name -> Fault.of(name, "unknown", Text.of("没有这个查询条件。", "There is no such criterion.")))
                .toList();
        return faults.isEmpty() ? AuditQuestion.read(given()) : refuse(faults);
    }

    private AuditQuestion refuse(List<Fault> unknown) {
        try {
            AuditQuestion.read(given());
        } catch (MalformedInput unreadable) {
            throw InquiryProblem.unanswerable(Stream.concat(unknown.stream(), unreadable.faults().stream())
                    .toList());
        }
        throw InquiryProblem.unanswerable(unknown);
    }

    /// The criteria as they were given.
    Map<Criterion, String> given() {
        var given = new EnumMap<Criterion, String>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var text = text(criterion);
            if (text != null) {
                given.put(criterion, text);
            }
        }
        return given;
    }

    private @Nullable String text(Criterion criterion) {
        return switch (criterion) {
            case DEPARTMENT -> department;
            case ACCOUNT -> account;
            case CLIENT -> client;
            case PRODUCER -> producer;
            case ACTION -> action;
            case RESOURCE -> resource;
            case ITEM -> item;
            case SUBJECT -> subject;
            case SUBJECT_HASH -> subjectHash;
            case PURPOSE -> purpose;
            case GRANT -> grant;
            case CASE -> caseId;
            case DOSSIER -> dossier;
            case RECORD -> record;
            case ACCESS_ID -> accessId;
            case DECISION -> decision;
            case REASON -> reason;
            case SOURCE -> source;
            case TRACE -> trace;
            case MIN_ROWS -> minRows;
            case MAX_ROWS -> maxRows;
            case LAST_DAYS -> lastDays;
            case FROM -> from;
            case TO -> to;
        };
    }
}
