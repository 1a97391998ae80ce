package cn.govshare.audit.inquiry.jdbc;

import cn.govshare.audit.inquiry.AuditQuestion;
import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.inquiry.Oversight;
import cn.govshare.audit.inquiry.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// A question as SQL. Every arm of it walks one index in the order of time and stops after a page, so that an
/// answer costs the same however much the trail holds; what is true of several arms is merged behind them.
final class QuestionSql {
    /// From this many rows an act has an index of its own.
    private static final long MANY_ROWS = 1000;

    /// By the account's id, by its name, and by its name when that is its client's, as a business system's is.
    private static final List<String> BY_ACCOUNT = List.of(
            "account = :account AND (account_name IS NULL OR account_name IS DISTINCT FROM client)",
            "account_name = :account AND account_name IS DISTINCT FROM client AND account IS DISTINCT FROM :account",
            "client = :account AND account_name = :account AND account IS DISTINCT FROM :account");

    /// By a keyed hash that stands alone, as in most records, or among others.
    private static final List<String> BY_SUBJECT_HASH = List.of(
            "subjects[1] = :subjectHash AND cardinality(subjects) = 1",
            "subjects @> ARRAY[:subjectHash]::text[] AND cardinality(subjects) > 1");

    /// How far a producer's clock may be ahead of ours.
    private static final Duration SKEW = Duration.ofDays(1);

    private final Map<String, Object> params = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private List<String> arms = List.of("TRUE");
    private String columns = "";
    private boolean few;
    private String order = "";
    private String limit = "";

    /// What stands behind a question.
    ///
    /// @param grants of the case that a dossier is about
    /// @param resources that the case is about
    /// @param departments the department that is asked for, and those that went up in it
    /// @param systems the clients whose account is asked for by its id
    record Bound(List<UUID> grants, List<String> resources, List<String> departments, List<String> systems) {}

    /// @param columns what is shown of a record
    /// @param actions the actions that are seen whatever became of them
    /// @param bound what the question stands for
    static QuestionSql of(
            String columns, AuditQuestion question, Oversight oversight, List<String> actions, Bound bound) {
        var sql = new QuestionSql();
        sql.columns = columns;
        question.criteria().forEach((criterion, value) -> sql.criterion(criterion, value, bound));
        sql.see(oversight, actions);
        return sql;
    }

    QuestionSql stretch(Stretch stretch) {
        boolean newest = stretch.order() == Stretch.Order.NEWEST;
        order = newest ? " ORDER BY decided_at DESC, seq DESC" : " ORDER BY decided_at, seq";
        limit = " LIMIT :limit";
        params.put("limit", stretch.limit());
        var after = stretch.after();
        if (after != null) {
            conditions.add("(decided_at, seq) %s (:afterAt, :afterSeq)".formatted(newest ? "<" : ">"));
            params.put("afterAt", after.decidedAt().atOffset(ZoneOffset.UTC));
            params.put("afterSeq", after.seq());
        }
        return this;
    }

    Map<String, Object> params() {
        return params;
    }

    /// The records, each once. What is made of a record, as its digest, is made of those that are shown only.
    String text() {
        var union = union("*");
        var once = arms.size() == 1
                ? union
                : "SELECT DISTINCT ON (decided_at, seq) * FROM (%s) AS found".formatted(union) + order + limit;
        return "SELECT %s FROM (%s) AS shown".formatted(columns, once) + order;
    }

    /// Figures of all records by action, each record counted once.
    String figures() {
        return """
            SELECT action, count(*) AS records, count(*) FILTER (WHERE decision IN ('DENIED', 'FAILED')) AS refused,
                   coalesce(sum(row_count) FILTER (WHERE decision IN ('PERMITTED', 'DONE')), 0) AS rows,
                   min(decided_at) AS first, max(decided_at) AS last
            FROM (SELECT DISTINCT ON (decided_at, seq) * FROM (%s) AS found) AS each
            GROUP BY action\
            """.formatted(union("decided_at, seq, action, decision, row_count"));
    }

    private String union(String shown) {
        return arms.stream().map(arm -> arm(shown, arm)).collect(Collectors.joining(" UNION ALL "));
    }

    private String arm(String shown, String arm) {
        var all = new ArrayList<>(conditions);
        all.add(arm);
        var records = "(SELECT %s FROM %s".formatted(shown, few ? few(all) : all(all)) + order + limit + ")";
        return arm.contains("seen.action")
                ? "(SELECT one.* FROM unnest(:seen::text[]) AS seen (action) CROSS JOIN LATERAL %s AS one)"
                        .formatted(records)
                : records;
    }

    private static String all(List<String> conditions) {
        return "audit_entry WHERE " + String.join(" AND ", conditions);
    }

    /// Finds the records first and orders them afterwards: the planner, which can't know how few they are, must not
    /// walk through time in search of them.
    private static String few(List<String> conditions) {
        return "(SELECT * FROM %s OFFSET 0) AS few".formatted(all(conditions));
    }

    private void criterion(Criterion criterion, Object value, Bound bound) {
        params.put(criterion.parameter(), sqlValue(value));
        switch (criterion) {
            case DEPARTMENT -> departments(bound.departments());
            case ACCOUNT -> accounts(bound.systems());
            case CLIENT -> conditions.add("client = :client");
            case PRODUCER -> conditions.add("producer = :producer");
            case ACTION -> conditions.add("action = :action");
            case RESOURCE -> conditions.add("resource = :resource");
            case ITEM -> conditions.add("items @> ARRAY[:item]::text[] AND producer <> 'gateway'");
            case SUBJECT -> conditions.add("subject = :subject");
            case SUBJECT_HASH -> {
                few = true;
                arms(BY_SUBJECT_HASH);
            }
            case PURPOSE -> conditions.add("purpose = :purpose");
            case GRANT -> conditions.add("grant_id = :grant");
            case CASE -> conditions.add("case_id = :caseId");
            case DOSSIER -> dossier(value.toString(), bound);
            case RECORD ->
                conditions.add(
                        "(received_on, seq) = (SELECT received_on, seq FROM audit_record WHERE record = :record)");
            case ACCESS_ID -> conditions.add("access_id = :accessId");
            case DECISION -> conditions.add("decision = :decision");
            case REASON -> conditions.add("reason = :reason");
            case SOURCE -> conditions.add("source_address = :source");
            case TRACE -> conditions.add("trace_id = :trace");
            case MIN_ROWS -> {
                conditions.add("row_count >= :minRows");
                if (value instanceof Long least && least >= MANY_ROWS) {
                    conditions.add("row_count >= 1000");
                }
            }
            case MAX_ROWS -> conditions.add("row_count <= :maxRows");
            case LAST_DAYS -> {
                conditions.add("decided_at >= now() - make_interval(days => :lastDays::int)");
                conditions.add("received_on >= current_date - 1 - :lastDays::int");
            }
            case FROM -> {
                conditions.add("decided_at >= :from");
                conditions.add("received_on >= :fromDay");
                params.put("fromDay", receivedFrom((Instant) value));
            }
            case TO -> conditions.add("decided_at < :to");
        }
    }

    /// The history of a department is also that of the departments that went up in it.
    private void departments(List<String> departments) {
        var of = new ArrayList<String>();
        for (int i = 0; i < departments.size(); i++) {
            params.put("department" + i, departments.get(i));
            of.add("department = :department" + i);
        }
        arms(of);
    }

    private void accounts(List<String> systems) {
        var of = new ArrayList<>(BY_ACCOUNT);
        for (int i = 0; i < systems.size(); i++) {
            params.put("system" + i, systems.get(i));
            of.add("client = :system" + i + " AND account_name = :system" + i + " AND account = :account");
        }
        arms(of);
    }

    /// A record is received after it was decided, so that the months before need not be looked at.
    private static LocalDate receivedFrom(Instant decided) {
        return LocalDate.ofInstant(decided.minus(SKEW), ZoneOffset.UTC);
    }

    private static Object sqlValue(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    /// Everything of a case: what names it, what was done under its grants, and what happened to its catalog
    /// entries.
    private void dossier(String caseId, Bound bound) {
        params.put("dossierText", caseId);
        var of = new ArrayList<>(List.of(
                "case_id = :dossier",
                "subject = :dossierText AND case_id IS DISTINCT FROM :dossier AND action NOT LIKE 'audit.%'"));
        for (int i = 0; i < bound.grants().size(); i++) {
            params.put("grant" + i, bound.grants().get(i));
            of.add("grant_id = :grant" + i);
        }
        for (int i = 0; i < bound.resources().size(); i++) {
            params.put("resource" + i, bound.resources().get(i));
            of.add("resource = :resource" + i + " AND action >= 'catalog.' AND action < 'catalog/'");
        }
        arms(of);
    }

    private void see(Oversight oversight, List<String> actions) {
        if (oversight.everything()) {
            return;
        }
        params.put("seen", actions.toArray(String[]::new));
        var seen = new ArrayList<>(List.of("action = seen.action"));
        if (oversight.refusals()) {
            seen.add(
                    "decision IN ('DENIED', 'FAILED') AND action <> ALL (:seen::text[]) AND action NOT LIKE 'audit.%'");
        }
        arms(seen);
    }

    /// Each arm so far, with each of these.
    private void arms(List<String> alternatives) {
        arms = arms.stream()
                .flatMap(arm -> alternatives.stream().map(each -> arm.equals("TRUE") ? each : arm + " AND " + each))
                .toList();
    }
}
