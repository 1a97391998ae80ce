package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.BUREAU;
import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static cn.govshare.systemtests.Preparation.CIVIL_SYSTEM;
import static cn.govshare.systemtests.Preparation.HOUSING_CLERK;
import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.NEWS_TRAVEL;
import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.problem;
import static cn.govshare.systemtests.Preparation.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Caller;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.GeneratedPersons;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Article;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The worked example of the catalog's guide, walked through the gateway.
@SystemTest
@Order(5)
@Article({"7", "8", "9", "16", "17"})
class CatalogJourneyTest {
    private static final Map<String, Object> REASON = Map.of("reason", "数据待核实");

    private final FrontDoor door;
    private final Preparation prepare;

    CatalogJourneyTest(Stack stack) {
        this.door = stack.door();
        this.prepare = stack.preparation();
    }

    private Caller clerk() {
        return door.as(CIVIL_CLERK);
    }

    private Caller bureau() {
        return door.as(BUREAU);
    }

    private void awaitNotice(String words) {
        await().atMost(NEWS_TRAVEL)
                .until(() -> good(door.as(HOUSING_CLERK).get("/api/v1/notices?limit=50"))
                        .text()
                        .contains(words));
    }

    @Test
    @DisplayName(
            "Art. 7, 8, 16, 17: compiled, returned, published, granted, revised, suspended, withdrawn; holders know")
    void fromTheFirstDraftToTheWithdrawal() {
        var form = form("persons");
        var code = compiledReturnedAndPublished(form);
        var path = Paths.resource(code);
        good(prepare.push(CIVIL_SYSTEM, code, "persons-1", GeneratedPersons.ndjson(5)));
        var grant = prepare.granted(code);
        prepare.awaitUse(code, grant);

        revised(path, form);
        var name = form.get("name").asString("");
        awaitNotice(name + "的目录条目有修订");
        await().atMost(NEWS_TRAVEL)
                .untilAsserted(() -> assertThat(good(prepare.ask(HOUSING_SYSTEM, code, query(grant)))
                                .text())
                        .contains("household_size")
                        .doesNotContain("monthly_amount"));

        good(clerk().post(path + "/suspension", REASON));
        await().atMost(NEWS_TRAVEL)
                .untilAsserted(
                        () -> problem(prepare.ask(HOUSING_SYSTEM, code, query(grant)), 403, "use/resource-suspended"));
        awaitNotice(name + "已暂停提供");
        good(bureau().post(path + "/resumption"));
        prepare.awaitUse(code, grant);

        good(clerk().post(path + "/withdrawal", Map.of("reason", "由新资源替代")));
        awaitNotice(name + "已从目录撤销");
        await().atMost(NEWS_TRAVEL)
                .untilAsserted(() -> assertThat(good(door.as(HOUSING_CLERK).get(Paths.GRANTS + "/" + grant))
                                .field("status"))
                        .isEqualTo("REVOKED"));
        problem(prepare.ask(HOUSING_SYSTEM, code, query(grant)), 404, "use/not-published");
        assertThat(good(clerk().get(path + "/steps")).text())
                .contains("COMPILE", "RETURN", "PUBLISH", "REVISE", "SUSPEND", "RESUME", "WITHDRAW");
    }

    private String compiledReturnedAndPublished(ObjectNode form) {
        var code = prepare.draft(form, clerk());
        var path = Paths.resource(code);
        good(clerk().post(path + "/submission"));
        good(bureau().post(path + "/return", Map.of("reasons", "请写明数据分级。")));
        var mended = form.deepCopy();
        mended.putObject("grading").put("category", "个人信息").put("grade", "SENSITIVE");
        mended.put("version", good(clerk().get(path)).number("version"));
        good(clerk().put(path, mended));
        good(clerk().post(path + "/submission"));
        good(bureau().post(path + "/publication"));
        await().atMost(NEWS_TRAVEL)
                .until(() -> bureau().get(Paths.dataSet(code)).status() == 200);
        return code;
    }

    /// The monthly amount is dropped, and everybody still sees the first revision until the second is published.
    private void revised(String path, ObjectNode form) {
        var changed = form.deepCopy().put("summary", "审核确认的对象,不含金额");
        var items = changed.putArray("items");
        form.path("items")
                .valueStream()
                .filter(item -> !item.path("name").asString("").equals("monthly_amount"))
                .forEach(items::add);
        changed.put("version", good(clerk().post(path + "/revision")).number("version"));
        good(clerk().put(path, changed));
        good(clerk().post(path + "/submission"));
        assertThat(good(bureau().get(path + "/difference")).text()).contains("删除信息项“月保障金额”(monthly_amount)");
        assertThat(good(door.as(HOUSING_CLERK).get(path)).number("revision")).isEqualTo(1);
        good(bureau().post(path + "/publication"));
        assertThat(good(door.as(HOUSING_CLERK).get(path + "/difference?from=1&to=2"))
                        .text())
                .contains("摘要由“");
    }
}
