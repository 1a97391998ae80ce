package cn.govshare.catalog.jointcatalog;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 11(2), 11(3): base and theme catalogs have a lead department and members")
class JointCatalogTest {
    private static final String CATALOGS = "/api/v1/joint-catalogs";
    private static final AtomicInteger THEMES = new AtomicInteger();

    private final Calls calls;
    private final CatalogSteps steps;

    @Autowired
    JointCatalogTest(Calls calls) {
        this.calls = calls;
        this.steps = new CatalogSteps(calls);
    }

    private String newTheme() {
        var code = "FLOOD_CONTROL_" + THEMES.incrementAndGet();
        ok(keep(code, "防汛抗旱", false), 201);
        return code;
    }

    private Answer keep(String theme, String name, boolean closed) {
        return calls.as(OPERATOR)
                .put(CATALOGS + "/THEME/" + theme, Map.of("nameZh", name, "nameEn", "flood control", "closed", closed));
    }

    private void led(String theme, Actor lead, Actor... members) {
        var form = Map.of(
                "lead",
                lead.department().value(),
                "members",
                Arrays.stream(members).map(each -> each.department().value()).toList());
        ok(calls.as(OPERATOR).put(CATALOGS + "/THEME/" + theme + "/departments", form), 200);
    }

    private static Map<String, Object> thematic(String name, String theme) {
        var form = conditionalForm(name);
        form.put("kind", "THEMATIC");
        form.put("theme", theme);
        return form;
    }

    private JsonNode theme(String code) {
        return ok(calls.as(OPERATOR).get(CATALOGS + "/THEME/" + code), 200).json();
    }

    private static List<String> faults(Answer refused) {
        return refused.json()
                .path("faults")
                .valueStream()
                .map(each -> each.path("code").asString())
                .toList();
    }

    @Test
    void fiveBaseCatalogsAndThirteenThemesAreThereFromTheBeginning() {
        var all = ok(calls.as(OPERATOR).get(CATALOGS), 200)
                .json()
                .path("items")
                .valueStream()
                .toList();

        assertThat(all.stream().filter(each -> each.path("kind").asString().equals("BASE")))
                .hasSize(5);
        assertThat(all.stream()
                        .filter(each -> each.path("kind").asString().equals("THEME"))
                        .map(each -> each.path("nameZh").asString()))
                .startsWith(
                        "医疗健康", "社会保障", "食品药品安全", "安全生产", "价格监管", "能源安全", "信用体系", "城乡建设", "社区治理", "生态环保", "应急维稳",
                        "精准扶贫", "政务服务");
        assertThat(calls.as(OPERATOR)
                        .put(CATALOGS + "/BASE/POPULATION", Map.of("nameZh", "人口", "nameEn", "people"))
                        .problem())
                .isEqualTo("joint-catalog/base-is-fixed");
    }

    @Test
    void membersContributeAndTheLeadEditsWhatTheyCompile() {
        var theme = newTheme();
        var lead = steps.clerk();
        var member = steps.clerk();
        var other = steps.clerk();
        led(theme, lead, member);

        var foreign = steps.drafted(other, thematic("水库水位", theme));
        assertThat(faults(calls.as(other).post(path(foreign) + "/submission"))).contains("lead-and-members-contribute");

        var draft = steps.drafted(member, thematic("雨量站信息", theme));
        var edited = thematic("雨量站基本信息", theme);
        edited.put("version", 1);
        ok(calls.as(lead).put(path(draft), edited), 200);
        assertThat(calls.as(other).get(path(draft)).status()).isEqualTo(404);
        ok(calls.as(member).post(path(draft) + "/submission"), 200);
        ok(calls.as(OPERATOR).post(path(draft) + "/publication"), 200);

        var shown = theme(theme);
        assertThat(shown.path("published").asInt()).isEqualTo(1);
        assertThat(shown.path("conditional").asInt()).isEqualTo(1);
        assertThat(shown.path("underWork").asInt()).as("the refused draft").isEqualTo(1);
        assertThat(shown.path("departments").asInt()).isEqualTo(1);
        var entries = ok(calls.as(other).get(CATALOGS + "/THEME/" + theme + "/entries"), 200)
                .json()
                .path("items");
        assertThat(entries.path(0).path("code").asString()).isEqualTo(draft.value());
    }

    @Test
    void aThemeIsRenamedAndClosed() {
        var theme = newTheme();
        ok(keep(theme, "防汛防台", false), 200);
        assertThat(theme(theme).path("nameZh").asString()).isEqualTo("防汛防台");
        var clerk = steps.clerk();
        var code = steps.published(clerk, thematic("泵站信息", theme));

        ok(keep(theme, "防汛防台", true), 200);

        var late = steps.drafted(clerk, thematic("闸站信息", theme));
        assertThat(faults(calls.as(clerk).post(path(late) + "/submission"))).contains("thematic-names-its-theme");
        assertThat(ok(calls.as(clerk).get(path(code)), 200)
                        .json()
                        .path("status")
                        .asString())
                .as("what was published stays")
                .isEqualTo("PUBLISHED");
    }

    @Test
    void wrongAppointmentsAreRefused() {
        var theme = newTheme();
        var lead = steps.clerk();
        var departments = CATALOGS + "/THEME/" + theme + "/departments";
        var code = lead.department().value();

        assertThat(calls.as(OPERATOR)
                        .put(departments, Map.of("lead", code, "members", List.of(code)))
                        .problem())
                .isEqualTo("joint-catalog/breaks-rules");
        assertThat(calls.as(OPERATOR)
                        .put(
                                departments,
                                Map.of("lead", CatalogSteps.newDepartment().value(), "members", List.of()))
                        .problem())
                .isEqualTo("department/no-such-department");
        assertThat(calls.as(lead)
                        .put(departments, Map.of("lead", code, "members", List.of()))
                        .problem())
                .isEqualTo("security/role-not-allowed");
        assertThat(calls.as(OPERATOR).get(CATALOGS + "/THEME/NO_SUCH_THEME").problem())
                .isEqualTo("joint-catalog/no-such-catalog");
        assertThat(calls.as(OPERATOR)
                        .put(CATALOGS + "/THEME/lower", Map.of("nameZh", "甲", "nameEn", "a"))
                        .status())
                .isEqualTo(400);
    }
}
