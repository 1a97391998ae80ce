package cn.govshare.approval.deadline.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.deadline.DeadlineQuery;
import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.DeadlinesContract;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApprovalServiceTest
@Transactional
class JdbcDeadlinesTest extends DeadlinesContract {
    private final JdbcClient jdbc;

    @Autowired
    JdbcDeadlinesTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected Deadlines deadlines() {
        return new JdbcDeadlines(jdbc);
    }

    @Test
    @DisplayName("Art. 26: the service can't remove a deadline")
    void aDeadlineIsNeverRemoved() {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM deadline").update())
                .isInstanceOfAny(BadSqlGrammarException.class, PermissionDeniedDataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private void manyAreClosedAndSomeOpen() {
        jdbc.sql("""
                INSERT INTO deadline (id, duty, case_id, owner, opened_on, due_on, article, term_days, rule_profile,
                                      origin, provisional, status, closed_at,
                                      next_look_on, version)
                SELECT gen_random_uuid(), 'REPLY_CONDITIONAL', gen_random_uuid(), '11320481MB0000003M',
                       DATE '2021-01-01' + n / 100, DATE '2021-01-15' + n / 100, '17', 10, 'liyang-2020-15',
                       'APPROVAL', false,
                       CASE WHEN n < 19000 THEN 'MET' ELSE 'OPEN' END, CASE WHEN n < 19000 THEN now() END,
                       CASE WHEN n >= 19000 THEN DATE '2021-01-16' + n / 100 END, 1
                FROM generate_series(1, 20000) AS n""").update();
        jdbc.sql("ANALYZE deadline").update();
    }

    private String plan(String statement, Map<String, ?> params) {
        return String.join(
                "\n",
                jdbc.sql("EXPLAIN " + statement)
                        .params(params)
                        .param("limit", 200)
                        .query((rs, _) -> rs.getString(1))
                        .list());
    }

    @Test
    void theSweepReadsTheIndexOfWhatIsToBeLookedAt() {
        manyAreClosedAndSomeOpen();

        var day = LocalDate.of(2021, 7, 27);
        assertThat(plan(
                        JdbcDeadlines.LOOKS,
                        Map.of("today", day, "afterDate", LocalDate.EPOCH, "afterId", new UUID(0, 0))))
                .contains("deadline_looks")
                .doesNotContain("Seq Scan");
    }

    @Test
    void thePageOfWhatIsOverdueDoesNotReadWhatIsDone() {
        manyAreClosedAndSomeOpen();

        var params = new HashMap<String, @Nullable Object>(
                DeadlineFilter.params(DeadlineQuery.seenBy(null).of(DeadlineStatus.OPEN)));
        params.put("after", null);
        assertThat(plan(JdbcDeadlines.LIST, params))
                .contains("deadline_by_status")
                .doesNotContain("Seq Scan");
    }
}
