package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.BUREAU;
import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static cn.govshare.systemtests.Preparation.EDUCATION_CLERK;
import static cn.govshare.systemtests.Preparation.HOUSING_CLERK;
import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.problem;
import static cn.govshare.systemtests.Preparation.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.demo.FrontDoor;
import cn.govshare.kernel.vocabulary.Article;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the catalog's guide tells of forms, projects and demands, done.
@SystemTest
@Article({"4", "17", "21", "23", "26"})
class SourcesJourneyTest {
    private static final String FORMS = "/api/v1/collection-forms";
    private static final String PROJECTS = "/api/v1/project-reviews";
    private static final String DEMANDS = "/api/v1/data-demands";

    private final FrontDoor door;
    private final Preparation prepare;
    private final Caller bureau;
    private final Caller housing;

    SourcesJourneyTest(Stack stack) {
        this.door = stack.door();
        this.prepare = stack.preparation();
        this.bureau = door.as(BUREAU);
        this.housing = door.as(HOUSING_CLERK);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private List<String> deadlines(Caller owner, String caseId, String status) {
        return owner.pages("/api/v1/deadlines?limit=200&status=" + status).stream()
                .flatMap(page -> page.items().stream())
                .map(each -> each.path("caseId").asString(""))
                .filter(caseId::equals)
                .toList();
    }

    private boolean isTold(Caller reader, String words) {
        return good(reader.get("/api/v1/notices?limit=200")).text().contains(words);
    }

    @Test
    @DisplayName("Art. 17(2), 26(6): a form is checked, what must be taken is decided, the clock watches, the form is"
            + " mended")
    void aFormNoLongerAsksForWhatThePlatformHas() {
        prepare.granted(prepare.persons());
        var csv = Body.of(Body.CSV, "字段名称,对象\n家庭人数,最低生活保障对象\n租住房屋编号,\n");
        var filed = await().atMost(Preparation.NEWS_TRAVEL)
                .until(
                        () -> good(housing.post(FORMS + "/file?title=gzf&matter=gzf", csv, key())),
                        form -> form.json()
                                .at("/fields/0/holdings/0/way")
                                .asString("")
                                .equals("GRANTED"));
        var id = filed.field("id");
        var path = FORMS + "/" + id;
        assertThat(filed.json().at("/fields/0/standing").asString("")).isEqualTo("HELD");
        assertThat(filed.json().at("/fields/1/standing").asString("")).isEqualTo("NOT_HELD");

        var verdict = Map.of("label", "家庭人数", "about", "最低生活保障对象", "mustTake", true);
        good(bureau.post(
                path + "/decision", Map.of("takeBy", today().plusDays(30).toString(), "verdicts", List.of(verdict))));
        await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> !deadlines(housing, id, "OPEN").isEmpty());
        assertThat(isTold(housing, filed.field("number"))).isTrue();

        var mended = good(housing.put(path + "/fields", Map.of("fields", List.of(Map.of("label", "租住房屋编号")))));
        assertThat(mended.field("status")).isEqualTo("MENDED");
        await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> !deadlines(housing, id, "MET").isEmpty());
    }

    @Test
    @DisplayName("Art. 23: development-reform and finance read the verdict on a project and are told of it")
    void aProjectIsReviewed() {
        prepare.persons();
        var fields = List.of(
                Map.of("label", "家庭人口数", "about", "最低生活保障对象", "role", "COLLECT"),
                Map.of("label", "房源分配结果", "role", "PRODUCE"));
        var project = Map.of("title", "公租房管理系统", "summary", "申请、审核、分配", "budget", 180, "fields", fields);
        var filed = await().atMost(Preparation.NEWS_TRAVEL)
                .until(
                        () -> good(housing.post(PROJECTS, project, key())),
                        each -> each.json().path("findings").size() == 2);
        var path = PROJECTS + "/" + filed.field("id");

        problem(bureau.post(path + "/verdict", Map.of("outcome", "PASSED")), 422, "project/collects-twice");
        good(bureau.post(
                path + "/verdict", Map.of("outcome", "PASSED_WITH_CONDITIONS", "conditions", List.of("家庭人口数从平台获取"))));

        for (var reader : List.of(door.as("fgw.reader"), door.as("czj.reader"))) {
            assertThat(good(reader.get(path)).field("status")).isEqualTo("PASSED_WITH_CONDITIONS");
            await().atMost(Preparation.NEWS_TRAVEL).until(() -> isTold(reader, filed.field("number")));
        }
        problem(door.as(EDUCATION_CLERK).get(path), 404, "case/no-such-case");
    }

    @Test
    @DisplayName("Art. 4(2): what no entry covers is demanded, routed, published and found")
    void aDemandLeadsToAnEntry() {
        var label = "临时救助发放批次号";
        var demand = Map.of(
                "title", label, "description", "核对补助", "matter", "教育资助", "fields", List.of(Map.of("label", label)));
        var education = door.as(EDUCATION_CLERK);
        var id = good(education.post(DEMANDS, demand, key())).field("id");
        var path = DEMANDS + "/" + id;
        var civil = door.city().departmentOf(CIVIL_CLERK).value();
        good(bureau.post(path + "/routing", Map.of("source", civil, "note", "请编目")));
        await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> !deadlines(door.as(CIVIL_CLERK), id, "OPEN").isEmpty());

        var entry = form("persons");
        entry.withArray("items")
                .addObject()
                .put("name", "relief_batch")
                .put("label", label)
                .put("type", "STRING")
                .put("length", 30)
                .put("key", false)
                .put("required", false)
                .put("queryable", false);
        var code = prepare.published(entry, door.as(CIVIL_CLERK));

        await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> good(education.get(path)).field("status").equals("MET"));
        assertThat(good(education.get(path)).field("resource")).isEqualTo(code);
        await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> !deadlines(door.as(CIVIL_CLERK), id, "MET").isEmpty());
    }
}
