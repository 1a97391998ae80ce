package cn.govshare.catalog.merger;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.catalog.merger.app.CarryOutMergers;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 27: departments are merged without losing what they did")
class MergerTest {
    private static final String MERGERS = "/api/v1/department-mergers";
    private static final Actor COLLEAGUE = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR, Role.CATALOGER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Calls calls;
    private final Topics topics;
    private final MutableClock clock;
    private final CarryOutMergers carryOutMergers;
    private final CatalogSteps steps;

    @Autowired
    MergerTest(Calls calls, Topics topics, MutableClock clock, CarryOutMergers carryOutMergers) {
        this.calls = calls;
        this.topics = topics;
        this.clock = clock;
        this.carryOutMergers = carryOutMergers;
        this.steps = new CatalogSteps(calls);
    }

    @AfterEach
    void backToFriday() {
        clock.set(MutableClock.START);
    }

    private static Map<String, Object> form(DepartmentCode dissolved, DepartmentCode successor, LocalDate on) {
        var form = new HashMap<String, Object>();
        form.put("dissolved", dissolved.value());
        form.put("successor", successor.value());
        form.put("on", on.toString());
        form.put("basis", "溧编〔2026〕12号");
        return form;
    }

    private JsonNode proposed(Actor from, Actor to, LocalDate on) {
        return ok(calls.as(OPERATOR).post(MERGERS, form(from.department(), to.department(), on)), 201)
                .json();
    }

    private static String merger(JsonNode view) {
        return MERGERS + "/" + view.path("id").asString();
    }

    @Test
    void whatIsAliveIsTheSuccessorsFromTheDayOnAndWhatWasPublishedStaysAsItWas() {
        var old = steps.clerk();
        var heir = steps.clerk();
        var entry = steps.published(old, conditionalForm("低保对象信息"));
        var draft = steps.drafted(old, conditionalForm("特困人员信息"));

        var proposal = proposed(old, heir, TODAY);

        assertThat(StreamSupport.stream(proposal.path("moving").spliterator(), false)
                        .filter(each -> each.path("what").asString().equals("目录条目")))
                .singleElement()
                .satisfies(each -> assertThat(each.path("count").asInt()).isEqualTo(2));
        var done = ok(calls.as(COLLEAGUE).post(merger(proposal) + "/confirmation"), 200)
                .json();
        assertThat(done.path("status").asString()).isEqualTo("DONE");
        assertThat(calls.as(old).get(path(entry)).problem()).isEqualTo("security/department-dissolved");
        assertThat(ok(calls.as(heir).get(path(draft)), 200)
                        .json()
                        .path("provider")
                        .asString())
                .isEqualTo(heir.department().value());
        var told = topics.await(
                EventTypes.DEPARTMENT_REGISTERED,
                each -> each.code().equals(old.department()) && each.dissolution() != null);
        assertThat(told.getFirst().dissolution()).isEqualTo(new Dissolution(heir.department(), TODAY));
        var again = topics.await(
                EventTypes.RESOURCE_PUBLISHED,
                each -> each.code().equals(entry) && each.provider().equals(heir.department()));
        assertThat(again.getFirst().revision()).as("nothing was published anew").isEqualTo(1);
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("catalog.resource.pass-on")
                                && Objects.equals(each.resource(), entry.value())))
                .singleElement()
                .satisfies(record ->
                        assertThat(record.subject()).isEqualTo(old.department().value()));
    }

    @Test
    void aMergerWaitsForItsDay() {
        var old = steps.clerk();
        var heir = steps.clerk();
        var proposal = proposed(old, heir, TODAY.plusDays(11));
        ok(calls.as(COLLEAGUE).post(merger(proposal) + "/confirmation"), 200);

        carryOutMergers.carryOut();
        assertThat(ok(calls.as(OPERATOR).get(merger(proposal)), 200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("CONFIRMED");

        clock.advance(Duration.ofDays(11));
        carryOutMergers.carryOut();
        assertThat(ok(calls.as(OPERATOR).get("/api/v1/departments/" + old.department()), 200)
                        .json()
                        .path("dissolution")
                        .path("successor")
                        .asString())
                .isEqualTo(heir.department().value());
        assertThat(calls.as(OPERATOR)
                        .put(
                                "/api/v1/departments/" + old.department(),
                                Map.of("name", "又名", "kind", "GOVERNMENT_DEPARTMENT"))
                        .problem())
                .isEqualTo("department/dissolved");
    }

    @Test
    void twoPersonsAreNeededAndItCanBeTakenBack() {
        var proposal = proposed(steps.clerk(), steps.clerk(), TODAY);

        assertThat(calls.as(OPERATOR).post(merger(proposal) + "/confirmation").problem())
                .isEqualTo("department-merger/four-eyes");
        ok(calls.as(OPERATOR).post(merger(proposal) + "/withdrawal"), 200);
        assertThat(calls.as(COLLEAGUE).post(merger(proposal) + "/confirmation").problem())
                .isEqualTo("department-merger/not-in-this-state");
        assertThat(calls.as(steps.clerk()).get(merger(proposal)).problem()).isEqualTo("security/role-not-allowed");
    }

    @Test
    void whatStandsInTheWayIsToldAndPutRightFirst() {
        var old = steps.clerk();
        var heir = steps.clerk();
        var form = conditionalForm("孤儿信息");
        var same = steps.published(old, form);
        steps.published(heir, form);
        var proposal = proposed(old, heir, TODAY);

        assertThat(proposal.path("obstacles").path(0).asString()).contains("孤儿信息");
        assertThat(calls.as(COLLEAGUE).post(merger(proposal) + "/confirmation").problem())
                .isEqualTo("department-merger/stands-in-the-way");
        ok(calls.as(OPERATOR).post(path(same) + "/withdrawal", Map.of("reason", "与承接部门目录重复")), 200);
        assertThat(ok(calls.as(COLLEAGUE).post(merger(proposal) + "/confirmation"), 200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void allFaultsOfAProposalAreToldAtOnceAndADepartmentIsInOneMergerAtATime() {
        var clerk = steps.clerk();
        var code = clerk.department();
        var broken = calls.as(OPERATOR).post(MERGERS, form(code, code, TODAY.minusDays(1)));
        assertThat(broken.problem()).isEqualTo("department-merger/breaks-rules");
        assertThat(broken.json().path("faults").size()).isEqualTo(2);

        proposed(clerk, steps.clerk(), TODAY.plusDays(30));
        assertThat(calls.as(OPERATOR)
                        .post(MERGERS, form(code, steps.clerk().department(), TODAY))
                        .problem())
                .isEqualTo("department-merger/in-a-merger");
        assertThat(ok(calls.as(OPERATOR).get(MERGERS + "?limit=1"), 200)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }
}
