package cn.govshare.approval.deadline.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.DeadlinesContract;
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

    @Test
    void theSweepReadsTheIndexOfWhatIsToBeLookedAt() {
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

        var plan = String.join(
                "\n", jdbc.sql("""
                EXPLAIN SELECT * FROM deadline
                WHERE next_look_on <= DATE '2021-07-27'
                  AND (next_look_on, id) > (DATE '1970-01-01', '00000000-0000-0000-0000-000000000000')
                ORDER BY next_look_on, id LIMIT 200 FOR UPDATE SKIP LOCKED""").query((rs, _) -> rs.getString(1)).list());

        assertThat(plan).contains("deadline_looks").doesNotContain("Seq Scan");
    }
}
