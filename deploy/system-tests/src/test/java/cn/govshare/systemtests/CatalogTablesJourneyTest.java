package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.BUREAU;
import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static cn.govshare.systemtests.Preparation.HOUSING_CLERK;
import static cn.govshare.systemtests.Preparation.NEWS_TRAVEL;
import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Article;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The worked examples of the guide on searching the catalog, taking it in and handing it out, through the gateway.
@SystemTest
@Order(5)
@Article({"7", "8"})
class CatalogTablesJourneyTest {
    private static final String IMPORTS = "/api/v1/catalog-imports";

    private final FrontDoor door;
    private final Preparation prepare;

    CatalogTablesJourneyTest(Stack stack) {
        this.door = stack.door();
        this.prepare = stack.preparation();
    }

    private Answer imported(Caller clerk, String table) {
        var id = good(clerk.postFile(
                        IMPORTS + "?fileName=catalog.csv",
                        table.getBytes(Charset.forName("GBK")),
                        "application/octet-stream",
                        UUID.randomUUID().toString()))
                .field("id");
        return await().atMost(NEWS_TRAVEL)
                .until(
                        () -> good(clerk.get(IMPORTS + "/" + id)),
                        job -> Set.of("DONE", "FAILED").contains(job.field("status")));
    }

    @Test
    @DisplayName("Art. 8(1): a table in GBK goes in, bad rows come back with their faults, and nothing is doubled")
    void tableGoesIn() {
        var clerk = door.as(CIVIL_CLERK);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var table = """
            信息资源名称,信息资源摘要,更新周期,信息资源格式,共享类型
            低保家庭 %1$s,在保家庭,年,csv|xls|json,无条件
            ,没有名称,每三天,羊皮纸,随便
            """.formatted(mark);

        var job = imported(clerk, table);
        assertThat(job.field("format")).isEqualTo("CSV · GB18030 · ,");
        assertThat(job.json().path("figures").path("created").asInt()).isEqualTo(1);
        assertThat(job.text()).contains("未取:json");
        assertThat(good(clerk.get(IMPORTS + "/" + job.field("id") + "/rejected-rows"))
                        .text())
                .contains("请填写信息资源名称", "无法识别的更新周期“每三天”", "无法识别的信息资源格式“羊皮纸”", "无法识别的共享类型“随便”");
        assertThat(imported(clerk, table)
                        .json()
                        .path("figures")
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        var found =
                good(clerk.get("/api/v1/catalog-search?status=DRAFT&q=" + mark)).items();
        assertThat(found)
                .singleElement()
                .satisfies(
                        hit -> assertThat(hit.path("availability").asString()).isEqualTo("OWN"));
    }

    @Test
    @DisplayName(
            "Art. 7: a followed entry is found, counted, printed, handed out, and its changes are told at the post")
    void followedEntryIsTold() {
        var clerk = door.as(HOUSING_CLERK);
        var entry = form("persons");
        var code = prepare.published(entry, door.as(CIVIL_CLERK));
        var path = Paths.resource(code);
        var name = entry.path("name").asString("");
        good(clerk.put("/api/v1/catalog-follows/" + code.replace('/', '-'), Map.of()));

        var search = "?provider=" + door.city().departmentOf(CIVIL_CLERK).value() + "&q=" + Paths.query(name);
        assertThat(good(clerk.get("/api/v1/catalog-search" + search)).text()).contains(code);
        await().atMost(NEWS_TRAVEL)
                .until(() -> good(clerk.get("/api/v1/catalog-search/facets" + search))
                        .text()
                        .contains("FRESHNESS"));
        assertThat(good(clerk.get("/api/v1/catalog-exports?format=CSV" + search.replace('?', '&')))
                        .text())
                .contains(code);
        assertThat(good(clerk.get(path + "/sheet?format=PDF")).text()).startsWith("%PDF");

        good(door.as(CIVIL_CLERK).post(path + "/suspension", Map.of("reason", "数据待核实")));
        await().atMost(NEWS_TRAVEL)
                .until(() ->
                        good(clerk.get("/api/v1/notices?limit=50")).text().contains("所关注的" + name + "已暂停,理由:数据待核实"));
        good(door.as(BUREAU).post(path + "/resumption"));
    }
}
