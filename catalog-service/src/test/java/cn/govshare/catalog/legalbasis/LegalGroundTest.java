package cn.govshare.catalog.legalbasis;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.event.DutyOpened;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 9(2): after a change of law or of functions the catalog is updated in time")
class LegalGroundTest {
    private static final String GROUNDS = "/api/v1/legal-grounds";
    private static final String DUTIES = "/api/v1/legal-duties";
    private static final AtomicInteger TITLES = new AtomicInteger();

    private final Calls calls;
    private final Topics topics;
    private final CatalogSteps steps;

    @Autowired
    LegalGroundTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
        this.steps = new CatalogSteps(calls);
    }

    private static Map<String, Object> law(String title) {
        var form = new HashMap<String, Object>();
        form.put("kind", "DOCUMENT");
        form.put("title", title);
        form.put("level", "LAW");
        form.put("effectiveFrom", "2021-11-01");
        form.put(
                "articles",
                List.of(
                        Map.of("article", "第十条", "text", "任何组织、个人不得非法收集。"),
                        Map.of("article", "第三十四条", "text", "国家机关为履行法定职责处理个人信息。")));
        return form;
    }

    private static String title() {
        return "社会救助法" + TITLES.incrementAndGet();
    }

    private String registered(Map<String, Object> form) {
        return ok(calls.as(OPERATOR).post(GROUNDS, form), 201).json().path("id").asString();
    }

    private JsonNode changed(String ground, String kind, String... articles) {
        var form = new HashMap<String, Object>();
        form.put("kind", kind);
        form.put("effectiveOn", "2026-11-19");
        form.put("summary", "调整适用对象");
        form.put("articles", List.of(articles));
        return ok(calls.as(OPERATOR).post(GROUNDS + "/" + ground + "/changes", form), 201)
                .json()
                .path("items");
    }

    private void link(Actor clerk, ResourceCode code, String ground, String purpose, String... articles) {
        var link = Map.of("ground", ground, "purpose", purpose, "articles", List.of(articles));
        ok(calls.as(clerk).put(path(code) + "/grounds", Map.of("grounds", List.of(link))), 200);
    }

    private JsonNode duty(Actor actor, String id) {
        return ok(calls.as(actor).get(DUTIES + "?limit=200"), 200)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void revise(Actor clerk, ResourceCode code, Map<String, Object> form) {
        ok(calls.as(clerk).post(path(code) + "/revision"), 201);
        var version =
                ok(calls.as(clerk).get(path(code)), 200).json().path("version").asLong();
        var changed = new HashMap<>(form);
        changed.put("version", version);
        ok(calls.as(clerk).put(path(code), changed), 200);
        ok(calls.as(clerk).post(path(code) + "/submission"), 200);
        ok(calls.as(OPERATOR).post(path(code) + "/publication"), 200);
    }

    @Test
    void aChangeOpensADutyForEachLinkedEntryAndPublishingItsRevisionMeetsIt() {
        var clerk = steps.clerk();
        var form = conditionalForm("低保家庭信息");
        var code = steps.published(clerk, form);
        var untouched = steps.published(clerk, conditionalForm("特困供养信息"));
        var law = registered(law(title()));
        link(clerk, code, law, "COLLECTION", "第十条");
        link(clerk, untouched, law, "COLLECTION", "第三十四条");

        var duties = changed(law, "AMENDED", "第十条");

        assertThat(duties.size()).as("the other entry rests on another article").isEqualTo(1);
        var id = duties.path(0).path("id").asString();
        var opened = topics.await(
                EventTypes.CATALOG_DUTY_OPENED,
                (DutyOpened each) -> each.caseId().toString().equals(id));
        assertThat(opened).singleElement().satisfies(each -> {
            assertThat(each.duty()).isEqualTo(Duty.CATALOG_UPDATE);
            assertThat(each.owner()).isEqualTo(clerk.department());
            assertThat(each.resource()).isEqualTo(code);
            assertThat(each.openedOn()).isEqualTo(LocalDate.of(2026, 11, 19));
            assertThat(each.ownWorkingDays())
                    .as("the rule profile names the days")
                    .isNull();
        });

        topics.send(
                EventTypes.DUTY_DUE,
                new DutyDue(
                        UUID.randomUUID(),
                        UUID.fromString(id),
                        Duty.CATALOG_UPDATE,
                        clerk.department(),
                        LocalDate.of(2026, 12, 10),
                        false,
                        "liyang-2020-15",
                        "9",
                        DutyDue.Cause.OPENED,
                        1));
        await().until(() -> duty(OPERATOR, id).path("dueOn").asString("").equals("2026-12-10"));

        form.put("summary", "按修改后的法律调整适用对象");
        revise(clerk, code, form);

        topics.await(
                EventTypes.CATALOG_DUTY_MET, each -> each.caseId().toString().equals(id));
        assertThat(duty(clerk, id).path("status").asString()).isEqualTo("MET");
    }

    @Test
    @DisplayName("Art. 11(1): a basis for not sharing that is repealed has the entry reclassified")
    void repealOfANonSharingBasisOpensAReclassification() {
        var clerk = steps.clerk();
        var title = title();
        var law = registered(law(title));
        var form = conditionalForm("收养登记信息");
        form.put("sharingType", "NOT_SHARED");
        form.remove("terms");
        form.put(
                "nonSharingBasis",
                Map.of("level", "LAW", "document", "《" + title + "》", "article", "第十条", "text", "应当保密。"));
        var code = steps.published(clerk, form);

        var duties = changed(law, "ENDED");

        var id = duties.path(0).path("id").asString();
        assertThat(duties.path(0).path("duty").asString()).isEqualTo("RECLASSIFICATION");
        assertThat(topics.await(
                                EventTypes.CATALOG_DUTY_OPENED,
                                (DutyOpened each) -> each.caseId().toString().equals(id))
                        .getFirst()
                        .ownWorkingDays())
                .isEqualTo(15);

        var again = steps.drafted(clerk, form);
        var refused = calls.as(clerk).post(path(again) + "/submission");
        assertThat(refused.json()
                        .path("faults")
                        .valueStream()
                        .map(each -> each.path("code").asString()))
                .as("a repealed law is no basis")
                .contains("basis-is-in-force");

        revise(clerk, code, conditionalForm("收养登记信息"));
        await().until(() -> duty(OPERATOR, id).path("status").asString().equals("MET"));
        assertThat(calls.as(OPERATOR)
                        .post(
                                GROUNDS + "/" + law + "/changes",
                                Map.of("kind", "ENDED", "effectiveOn", "2026-11-20", "summary", "再次废止"))
                        .problem())
                .isEqualTo("legal-ground/ended");
    }

    @Test
    void aChangedFunctionOnWhichNoEntryRestsIsTheDepartmentsDuty() {
        var clerk = steps.clerk();
        var form = new HashMap<String, Object>();
        form.put("kind", "FUNCTION");
        form.put("title", "残疾人救助");
        form.put("department", clerk.department().value());
        form.put("effectiveFrom", "2019-03-01");
        form.put("articles", List.of());
        var function = registered(form);

        var duties = changed(function, "AMENDED");

        var id = duties.path(0).path("id").asString();
        assertThat(duties.path(0).has("resource")).isFalse();
        topics.send(
                EventTypes.DUTY_MISSED,
                new DutyMissed(
                        UUID.randomUUID(),
                        UUID.fromString(id),
                        Duty.CATALOG_UPDATE,
                        clerk.department(),
                        null,
                        LocalDate.of(2026, 12, 10),
                        MutableClock.START,
                        2));
        await().until(() -> duty(OPERATOR, id).path("missed").asBoolean());
        steps.published(clerk, conditionalForm("残疾人救助信息"));
        await().until(() -> duty(clerk, id).path("status").asString().equals("MET"));
    }

    @Test
    void theBureauFindsThatNothingNeedBeUpdatedAndDepartmentsSeeTheirOwn() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("高龄津贴信息"));
        var law = registered(law(title()));
        link(clerk, code, law, "COLLECTION");
        var id = changed(law, "AMENDED").path(0).path("id").asString();

        assertThat(ok(calls.as(steps.clerk()).get(DUTIES), 200)
                        .json()
                        .path("items")
                        .size())
                .isZero();
        var closed = ok(calls.as(OPERATOR).post(DUTIES + "/" + id + "/closing", Map.of("reason", "仅文字调整")), 200)
                .json();
        assertThat(closed.path("status").asString()).isEqualTo("LAPSED");
        topics.await(
                EventTypes.CATALOG_DUTY_LAPSED, each -> each.caseId().toString().equals(id));
        assertThat(calls.as(OPERATOR)
                        .post(DUTIES + "/" + id + "/closing", Map.of("reason", "再次"))
                        .problem())
                .isEqualTo("legal-ground/duty-closed");
        assertThat(ok(calls.as(clerk).get(GROUNDS + "/" + law), 200)
                        .json()
                        .path("entries")
                        .path(0)
                        .path("resource")
                        .asString())
                .isEqualTo(code.value());
    }

    @Test
    void wrongCallsAreRefusedWithAllFaults() {
        var form = law(title());
        form.remove("level");
        form.put("department", Actors.LAND.value());
        var refused = calls.as(OPERATOR).post(GROUNDS, form);
        assertThat(refused.problem()).isEqualTo("legal-ground/breaks-rules");
        assertThat(refused.json().path("faults").size()).isEqualTo(2);

        var good = law(title());
        var id = registered(good);
        assertThat(calls.as(OPERATOR).post(GROUNDS, good).problem()).isEqualTo("legal-ground/known-already");
        assertThat(calls.as(OPERATOR)
                        .post(
                                GROUNDS + "/" + id + "/changes",
                                Map.of("kind", "ENDED", "effectiveOn", "2026-12-31", "summary", "将废止"))
                        .problem())
                .isEqualTo("legal-ground/breaks-rules");
        good.put("version", 7);
        assertThat(calls.as(OPERATOR).put(GROUNDS + "/" + id, good).problem())
                .isEqualTo("legal-ground/changed-meanwhile");
        good.put("version", 1);
        good.put("number", "主席令第91号");
        assertThat(ok(calls.as(OPERATOR).put(GROUNDS + "/" + id, good), 200)
                        .json()
                        .path("number")
                        .asString())
                .isEqualTo("主席令第91号");
        assertThat(ok(calls.as(OPERATOR).get(GROUNDS + "?words=91号&limit=1"), 200)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(calls.as(Actors.of(Actors.LAND, Role.CATALOGER))
                        .post(GROUNDS, good)
                        .problem())
                .isEqualTo("security/role-not-allowed");

        var clerk = steps.clerk();
        var draft = steps.drafted(clerk, conditionalForm("草稿"));
        var links = Map.of("grounds", List.of(Map.of("ground", id, "purpose", "COLLECTION")));
        assertThat(calls.as(steps.clerk()).put(path(draft) + "/grounds", links).problem())
                .isEqualTo("resource/no-such-resource");
        var entry = steps.published(clerk, conditionalForm("已发布"));
        assertThat(calls.as(steps.clerk()).put(path(entry) + "/grounds", links).problem())
                .isEqualTo("security/foreign-department");
    }
}
