package cn.govshare.audit.inquiry.jdbc;

import cn.govshare.audit.inquiry.AuditQuestion;
import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.inquiry.DossierStage;
import cn.govshare.audit.inquiry.FoundEntries;
import cn.govshare.audit.inquiry.InquiryProblem;
import cn.govshare.audit.inquiry.Oversight;
import cn.govshare.audit.inquiry.StageFigures;
import cn.govshare.audit.inquiry.Stretch;
import cn.govshare.audit.inquiry.jdbc.QuestionSql.Bound;
import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.department.DissolvedDepartments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFoundEntries implements FoundEntries {
    private final JdbcClient jdbc;
    private final KnownActions actions;
    private final DissolvedDepartments dissolved;

    JdbcFoundEntries(
            DataSource database, KnownActions actions, DissolvedDepartments dissolved, InquirySettings settings) {
        var template = new JdbcTemplate(database);
        template.setQueryTimeout((int) settings.patience().toSeconds());
        this.jdbc = JdbcClient.create(template);
        this.actions = actions;
        this.dissolved = dissolved;
    }

    @Override
    public List<AuditEntry> find(AuditQuestion question, Oversight oversight, Stretch stretch) {
        return patiently(() -> {
            var sql = sql(question, oversight).stretch(stretch);
            return jdbc.sql(sql.text())
                    .params(sql.params())
                    .query(EntryRows::entry)
                    .list();
        });
    }

    private QuestionSql sql(AuditQuestion question, Oversight oversight) {
        var seen = oversight.everything() ? List.<String>of() : oversight.seenOf(actions.known());
        return QuestionSql.of(EntryRows.COLUMNS, question, oversight, seen, bound(question.criteria()));
    }

    private Bound bound(Map<Criterion, Object> criteria) {
        var caseId = criteria.get(Criterion.DOSSIER) instanceof UUID id ? id : null;
        return new Bound(
                caseId == null ? List.of() : grantsOf(caseId),
                caseId == null ? List.of() : resourcesOf(caseId),
                criteria.get(Criterion.DEPARTMENT) instanceof String department
                        ? withPredecessors(department)
                        : List.of(),
                criteria.get(Criterion.ACCOUNT) instanceof String account ? systemsOf(account) : List.of());
    }

    /// The clients whose account it is, when it is that of a business system.
    private List<String> systemsOf(String account) {
        return jdbc.sql("SELECT client FROM system_account WHERE account = :account ORDER BY client")
                .param("account", account)
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private List<String> withPredecessors(String department) {
        return DepartmentCode.isValid(department)
                ? Stream.concat(
                                Stream.of(department),
                                dissolved.predecessorsOf(new DepartmentCode(department)).stream()
                                        .map(DepartmentCode::value))
                        .toList()
                : List.of(department);
    }

    private List<UUID> grantsOf(UUID caseId) {
        return jdbc.sql("""
                SELECT DISTINCT grant_id FROM (
                    SELECT grant_id FROM audit_entry WHERE case_id = :case
                    UNION ALL SELECT grant_id FROM audit_entry WHERE subject = :text) AS named
                WHERE grant_id IS NOT NULL ORDER BY grant_id""")
                .param("case", caseId)
                .param("text", caseId.toString())
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }

    private List<String> resourcesOf(UUID caseId) {
        return jdbc.sql("""
                SELECT DISTINCT resource FROM (
                    SELECT resource FROM audit_entry WHERE case_id = :case
                    UNION ALL SELECT resource FROM audit_entry WHERE subject = :text) AS named
                WHERE resource IS NOT NULL ORDER BY resource""")
                .param("case", caseId)
                .param("text", caseId.toString())
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    @Override
    public Optional<AuditEntry> find(UUID record, Oversight oversight) {
        var found =
                jdbc.sql(one()).param("record", record).query(EntryRows::entry).optional();
        return oversight.everything() ? found : found.filter(entry -> covers(oversight, entry));
    }

    private static String one() {
        return "SELECT " + EntryRows.COLUMNS + " FROM audit_entry"
                + " WHERE received_on = (SELECT received_on FROM audit_record WHERE record = :record)"
                + " AND seq = (SELECT seq FROM audit_record WHERE record = :record)";
    }

    private static boolean covers(Oversight oversight, AuditEntry entry) {
        var record = entry.record();
        var refused = switch (record.decision()) {
            case DENIED, FAILED -> true;
            case PERMITTED, DONE -> false;
        };
        return !oversight.seenOf(List.of(record.action())).isEmpty()
                || (refused && oversight.refusals() && !record.action().startsWith(Oversight.OF_THE_TRAIL));
    }

    @Override
    public List<StageFigures> stages(UUID caseId, Oversight oversight) {
        return patiently(() -> {
            var sql = sql(new AuditQuestion(Map.of(Criterion.DOSSIER, caseId)), oversight);
            return jdbc
                    .sql(sql.figures())
                    .params(sql.params())
                    .query((rs, _) -> new StageFigures(
                            DossierStage.of(rs.getString("action")),
                            rs.getString("action"),
                            rs.getLong("records"),
                            rs.getLong("refused"),
                            rs.getLong("rows"),
                            EntryRows.instant(rs, "first"),
                            EntryRows.instant(rs, "last")))
                    .list()
                    .stream()
                    .sorted(Comparator.comparing(StageFigures::stage).thenComparing(StageFigures::first))
                    .toList();
        });
    }

    private static <T> T patiently(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (QueryTimeoutException _) {
            throw new PolicyViolation(
                    InquiryProblem.TOO_WIDE,
                    Text.of(
                            "查询耗时过长。请用 from、to 或 lastDays 缩小时间范围,或增加条件。",
                            "The question takes too long. Narrow the time with from, to or lastDays, or add a"
                                    + " criterion."));
        }
    }
}
