package cn.govshare.catalog.casebook.jdbc;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@DisplayName("Art. 27: cases that are alive pass to the successor of a merged department")
class PassedCasesTest {
    private static final List<Map<String, String>> FIELDS = List.of(Map.of("label", "备用字段"));

    private final Calls calls;
    private final PassedCases passed;
    private final TransactionTemplate transaction;

    @Autowired
    PassedCasesTest(Calls calls, PassedCases passed, TransactionTemplate transaction) {
        this.calls = calls;
        this.passed = passed;
        this.transaction = transaction;
    }

    private String filed(Actor clerk, String path, Map<String, Object> form) {
        return path + "/"
                + ok(calls.as(clerk).post(path, form), 201).json().path("id").asString();
    }

    @Test
    void formAndDemandGoOnUnderTheSuccessor() {
        var steps = new CatalogSteps(calls);
        var former = steps.clerk();
        var successor = steps.clerk();
        var form = filed(former, "/api/v1/collection-forms", Map.of("title", "甲", "matter", "乙", "fields", FIELDS));
        var ended = filed(former, "/api/v1/collection-forms", Map.of("title", "丙", "matter", "乙", "fields", FIELDS));
        ok(calls.as(former).post(ended + "/withdrawal", Map.of("note", "停用")), 200);
        var demand = filed(
                steps.clerk(),
                "/api/v1/data-demands",
                Map.of("title", "甲", "description", "乙", "matter", "丙", "fields", FIELDS));
        ok(
                calls.as(OPERATOR)
                        .post(
                                demand + "/routing",
                                Map.of("source", former.department().value())),
                200);
        assertThat(passed.count(former.department())).isEqualTo(2);

        transaction.executeWithoutResult(
                _ -> passed.pass(former.department(), successor.department(), LocalDate.of(2026, 11, 22)));

        assertThat(calls.as(former).get(form).status()).isEqualTo(404);
        assertThat(ok(calls.as(successor).put(form + "/fields", Map.of("fields", FIELDS)), 200)
                        .json()
                        .path("department")
                        .asString())
                .isEqualTo(successor.department().value());
        ok(calls.as(former).get(ended), 200);
        assertThat(ok(calls.as(successor).post(demand + "/return", Map.of("note", "非本部门职责")), 200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("FILED");
        assertThat(passed.count(former.department())).isZero();
    }
}
