package cn.govshare.audit.inquiry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.audit.inquiry.AuditQuestion;
import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.inquiry.Oversight;
import cn.govshare.audit.inquiry.Stretch;
import cn.govshare.audit.inquiry.jdbc.QuestionSql.Bound;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@DisplayName("Art. 24: whatever the trail holds, a page is found by an index, and only in the months asked for")
class QuestionPlansTest {
    private static final Pattern PARTITION = Pattern.compile("on (audit_entry_\\d{4}_\\d{2}) ");
    private static final Oversight EVERYTHING = new Oversight(true, List.of(), true, true);

    private final JdbcClient jdbc;
    private final Topics topics;
    private final TransactionTemplate transaction;

    @Autowired
    QuestionPlansTest(JdbcClient jdbc, Topics topics, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void monthsAreOpen() {
        topics.send(EventTypes.AUDIT_RECORDED, Records.query().left());
        await().until(() -> !months().isEmpty());
    }

    private List<String> months() {
        return jdbc.sql("""
            SELECT inhrelid::regclass::text FROM pg_inherits
            WHERE inhparent = 'audit_entry'::regclass ORDER BY 1\
            """).query((rs, _) -> rs.getString(1)).list();
    }

    /// The plan for a trail so large that neither reading all of it nor sorting is worth a thought.
    private String plan(Map<Criterion, String> criteria) {
        return plan(criteria, "enable_seqscan", "enable_sort", "enable_bitmapscan");
    }

    private String plan(Map<Criterion, String> criteria, String... off) {
        var sql = QuestionSql.of(
                        EntryRows.COLUMNS,
                        AuditQuestion.read(criteria),
                        EVERYTHING,
                        List.of(),
                        new Bound(List.of(), List.of(), List.of("11320481MB0000003M"), List.of("zjj-system")))
                .stretch(new Stretch(Stretch.Order.OLDEST, null, 50));
        return Objects.requireNonNull(transaction.execute(_ -> {
            for (var each : off) {
                jdbc.sql("SET LOCAL %s = off".formatted(each)).update();
            }
            return String.join(
                    "\n",
                    jdbc.sql("EXPLAIN " + sql.text())
                            .params(sql.params())
                            .query((rs, _) -> rs.getString(1))
                            .list());
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT, 11320481MB0000003M, department",
        "ACCOUNT, li.ming, account",
        "CLIENT, zjj-system, client",
        "ACTION, exchange.record.query, action",
        "RESOURCE, 3320481001001/000001, resource",
        "SUBJECT, batch-1, subject",
        "PURPOSE, WORK_REFERENCE, purpose",
        "GRANT, 44444444-4444-4444-8444-444444444444, grant_id",
        "CASE, 44444444-4444-4444-8444-444444444444, case_id",
        "DECISION, DENIED, decision",
        "SOURCE, 10.20.30.40, source_address"
    })
    @DisplayName("each criterion walks its own index in the order of time and stops after a page")
    void ownIndex(Criterion criterion, String value, String column) {
        assertThat(plan(Map.of(criterion, value)))
                .contains("Limit", column + "_decided_at_seq_idx")
                .doesNotContain("Seq Scan", "->  Sort");
    }

    @Test
    @DisplayName("a keyed hash is looked up, alone or among others, and nothing is read in search of it")
    void hashes() {
        assertThat(plan(Map.of(Criterion.SUBJECT_HASH, "%064x".formatted(7)), "enable_seqscan"))
                .contains("_subjects_idx", "_subjects_idx1")
                .doesNotContain("Seq Scan");
    }

    @Test
    @DisplayName("a question from a day on leaves the months before alone")
    void onlyTheMonthsAskedFor() {
        var months = months();
        var last = months.getLast();
        var from = last.substring("audit_entry_".length()).replace('_', '-') + "-03";

        var plan = plan(Map.of(Criterion.FROM, from, Criterion.CLIENT, "zjj-system"));

        assertThat(months).hasSizeGreaterThan(1);
        assertThat(PARTITION
                        .matcher(plan + " ")
                        .results()
                        .map(each -> each.group(1))
                        .collect(Collectors.toSet()))
                .as(plan)
                .containsExactly(last);
    }
}
