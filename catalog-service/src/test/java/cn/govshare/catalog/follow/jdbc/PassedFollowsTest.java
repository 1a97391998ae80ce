package cn.govshare.catalog.follow.jdbc;

import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.catalog.follow.Changes;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@DisplayName("Art. 27: what people of a merged department follow is told to its successor")
class PassedFollowsTest {
    private final Calls calls;
    private final Changes changes;
    private final PassedFollows passed;
    private final TransactionTemplate transaction;

    @Autowired
    PassedFollowsTest(Calls calls, Changes changes, PassedFollows passed, TransactionTemplate transaction) {
        this.calls = calls;
        this.changes = changes;
        this.passed = passed;
        this.transaction = transaction;
    }

    @Test
    void followersPassToTheSuccessor() {
        var steps = new CatalogSteps(calls);
        var former = steps.clerk();
        var successor = steps.clerk();
        var code = steps.published(steps.clerk(), conditionalForm("被关注资源"));
        ok(calls.as(former).put("/api/v1/catalog-follows/" + code.inPath(), ""), 204);
        assertThat(passed.count(former.department())).isEqualTo(1);

        transaction.executeWithoutResult(
                _ -> passed.pass(former.department(), successor.department(), LocalDate.of(2026, 11, 22)));

        assertThat(changes.followers(code)).containsExactly(successor.department());
        assertThat(passed.count(former.department())).isZero();
    }
}
