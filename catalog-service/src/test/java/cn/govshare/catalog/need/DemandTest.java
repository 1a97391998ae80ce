package cn.govshare.catalog.need;

import static cn.govshare.catalog.CaseSteps.texts;
import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CaseSteps;
import cn.govshare.catalog.CatalogSteps;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 4(2): demand leads")
class DemandTest {
    private static final String DEMANDS = "/api/v1/data-demands";

    private final Calls calls;
    private final Topics topics;
    private final CaseSteps steps;

    @Autowired
    DemandTest(Calls calls, Topics topics, JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.steps = new CaseSteps(calls, jdbc);
    }

    private String filed(Actor clerk, String... labels) {
        var fields = Arrays.stream(labels).map(label -> Map.of("label", label)).toList();
        var form = Map.of("title", "圩区闸口", "description", "需要闸口编码", "matter", "防汛调度", "fields", fields);
        return DEMANDS + "/"
                + ok(calls.as(clerk).post(DEMANDS, form), 201).json().path("id").asString();
    }

    private JsonNode done(Actor actor, String path, Map<String, Object> form) {
        return ok(calls.as(actor).post(path, form), 200).json();
    }

    private JsonNode read(String path) {
        return ok(calls.as(OPERATOR).get(path), 200).json();
    }

    private void awaitDuty(EventType<?> type, String path) {
        topics.await(type, each -> path.endsWith(each.aggregateId()));
    }

    @Test
    void demandIsRoutedWatchedAndMetByTheEntryThatIsPublished() {
        var label = CaseSteps.newLabel();
        var path = filed(steps.clerk(), label);
        var source = steps.clerk();
        assertThat(read(path).at("/fields/0/standing").asString()).isEqualTo("NOT_HELD");

        done(OPERATOR, path + "/routing", Map.of("source", source.department().value(), "note", "请编目"));
        var duty = topics.await(
                        EventTypes.CATALOG_DUTY_OPENED,
                        each -> path.endsWith(each.caseId().toString()))
                .getFirst();
        assertThat(duty.duty()).isEqualTo(Duty.SOURCE_ENTRY);
        assertThat(duty.owner()).isEqualTo(source.department());
        assertThat(duty.ownWorkingDays()).isEqualTo(20);

        steps.published(steps.clerk(), "他部门台账", label);
        assertThat(read(path).path("status").asString()).isEqualTo("ROUTED");
        var entry = steps.published(source, "圩区闸口台账", label);

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(read(path).path("status").asString()).isEqualTo("MET"));
        assertThat(read(path).path("resource").asString()).isEqualTo(entry.value());
        awaitDuty(EventTypes.CATALOG_DUTY_MET, path);
        topics.await(
                EventTypes.CATALOG_CASE_CHANGED,
                each -> path.endsWith(each.caseId().toString()) && each.step() == Step.MET);
    }

    @Test
    void sourceNamesItsEntryWhateverItsItemsAreCalled() {
        var path = filed(steps.clerk(), CaseSteps.newLabel());
        var source = steps.clerk();
        done(OPERATOR, path + "/routing", Map.of("source", source.department().value()));
        var draft = new CatalogSteps(calls).drafted(source, CaseSteps.form("圩区闸口台账", CaseSteps.newLabel()));

        assertThat(calls.as(steps.clerk())
                        .post(path + "/entry", Map.of("resource", draft.value()))
                        .problem())
                .isEqualTo("demand/not-the-source");
        assertThat(calls.as(source)
                        .post(path + "/entry", Map.of("resource", "999999/1"))
                        .problem())
                .isEqualTo("demand/entry-not-of-the-source");
        assertThat(done(source, path + "/entry", Map.of("resource", draft.value()))
                        .path("status")
                        .asString())
                .isEqualTo("ROUTED");

        ok(calls.as(source).post(CatalogSteps.path(draft) + "/submission"), 200);
        ok(calls.as(OPERATOR).post(CatalogSteps.path(draft) + "/publication"), 200);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(read(path).path("status").asString()).isEqualTo("MET"));
    }

    @Test
    void sourceGivesBackAndAnotherIsFound() {
        var asker = steps.clerk();
        var path = filed(asker, CaseSteps.newLabel());
        var first = steps.clerk();
        var second = steps.clerk();
        done(OPERATOR, path + "/routing", Map.of("source", first.department().value()));
        done(first, path + "/return", Map.of("note", "非本部门职责"));
        assertThat(read(path).path("status").asString()).isEqualTo("FILED");
        awaitDuty(EventTypes.CATALOG_DUTY_LAPSED, path);

        done(OPERATOR, path + "/routing", Map.of("source", second.department().value()));
        var entry = steps.published(second, "另一台账", CaseSteps.newLabel());
        var met = done(second, path + "/entry", Map.of("resource", entry.value()));

        assertThat(met.path("status").asString()).isEqualTo("MET");
        assertThat(calls.as(asker)
                        .post(path + "/withdrawal", Map.of("note", "不要了"))
                        .problem())
                .isEqualTo("case/not-in-this-state");
    }

    @Test
    void whatTheCatalogHasIsShownAtOnce() {
        var label = CaseSteps.newLabel();
        var entry = steps.published(steps.clerk(), "圩区台账", label);
        var asker = steps.clerk();
        var path = filed(asker, label);

        assertThat(read(path).at("/fields/0/holdings/0/resource").asString()).isEqualTo(entry.value());
        assertThat(calls.as(OPERATOR)
                        .post(path + "/coverage", Map.of("resource", "999999/1"))
                        .problem())
                .isEqualTo("demand/entry-not-in-force");
        var covered = done(OPERATOR, path + "/coverage", Map.of("resource", entry.value(), "note", "见该条目"));

        assertThat(covered.path("status").asString()).isEqualTo("COVERED");
        assertThat(texts(calls.as(steps.clerk()).get(DEMANDS + "?limit=200&status=COVERED"), "items", "id"))
                .anyMatch(path::endsWith);
        assertThat(texts(calls.as(asker).get(DEMANDS + "?department=" + asker.department()), "items", "status"))
                .isEqualTo(List.of("COVERED"));
    }

    @Test
    void bureauDeclinesWithReasonsAndTheAskerTakesBack() {
        var asker = steps.clerk();
        var declined = filed(asker, CaseSteps.newLabel());
        var withdrawn = filed(asker, CaseSteps.newLabel());

        assertThat(calls.as(OPERATOR).post(declined + "/refusal", Map.of()).status())
                .isEqualTo(400);
        assertThat(done(OPERATOR, declined + "/refusal", Map.of("note", "无此数据"))
                        .path("history")
                        .path(1)
                        .path("note")
                        .asString())
                .isEqualTo("无此数据");
        assertThat(calls.as(steps.clerk())
                        .post(withdrawn + "/withdrawal", Map.of("note", "不要了"))
                        .problem())
                .isEqualTo("case/not-yours");
        done(asker, withdrawn + "/withdrawal", Map.of("note", "不要了"));
        assertThat(read(withdrawn).path("status").asString()).isEqualTo("WITHDRAWN");
    }
}
