package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.RESOURCES;
import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 8 to 11, 16: what a clerk compiles and submits")
class SubmissionTest {
    private final Calls calls;
    private final Topics topics;
    private final CatalogSteps steps;

    @Autowired
    SubmissionTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
        this.steps = new CatalogSteps(calls);
    }

    private static List<String> faults(Answer answer) {
        return answer.json()
                .path("faults")
                .valueStream()
                .map(fault -> fault.path("article").asString("")
                        + " " + fault.path("code").asString("")
                        + " " + fault.path("field").asString(""))
                .toList();
    }

    @Test
    void draftMayLeaveThingsOutAndSharesByDefault() {
        var draft = ok(calls.as(steps.clerk()).post(RESOURCES, Map.of("name", "新资源", "kind", "DEPARTMENTAL")), 201)
                .json();

        assertThat(draft.path("sharingType").asString()).isEqualTo("UNCONDITIONAL");
        assertThat(draft.path("items").isEmpty()).isTrue();
    }

    @Test
    void draftMayStateHalfOfTermsOrOfABasis() {
        var draft = ok(
                        calls.as(steps.clerk())
                                .post(
                                        RESOURCES,
                                        Map.of(
                                                "name",
                                                "新资源",
                                                "kind",
                                                "DEPARTMENTAL",
                                                "terms",
                                                Map.of("scope", "全市"),
                                                "nonSharingBasis",
                                                Map.of("document", "某法"))),
                        201)
                .json();

        assertThat(draft.path("terms").path("scope").asString()).isEqualTo("全市");
        assertThat(draft.path("terms").path("purposes").isEmpty()).isTrue();
        assertThat(draft.path("nonSharingBasis").path("document").asString()).isEqualTo("某法");
    }

    @Test
    void submissionNamesEveryBrokenRuleAtOnce() {
        var clerk = steps.clerk();
        var code = steps.drafted(
                clerk, Map.of("name", "新资源", "kind", "BASIC", "sharingType", "NOT_SHARED", "theme", "SOCIAL_SECURITY"));

        var answer = calls.as(clerk).post(path(code) + "/submission");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("resource/breaks-rules");
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "8(1) summary-is-stated /summary",
                        "8(1) format-is-stated /format",
                        "8(1) update-cycle-is-stated /updateCycle",
                        "11(2) basic-names-its-register /register",
                        "11(3) thematic-names-its-theme /theme",
                        "11(2) basic-items-are-unconditional /sharingType",
                        "11(1) not-shared-needs-a-basis-of-high-level /nonSharingBasis/level",
                        "11(1) not-shared-needs-a-basis-of-high-level /nonSharingBasis/document",
                        "11(1) not-shared-needs-a-basis-of-high-level /nonSharingBasis/article",
                        "11(1) not-shared-needs-a-basis-of-high-level /nonSharingBasis/text",
                        "8(1) at-least-one-item /items");
        assertThat(ok(calls.as(clerk).get(path(code)), 200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("DRAFT");
        topics.await(
                EventTypes.AUDIT_RECORDED,
                record -> code.value().equals(record.resource())
                        && record.action().equals("catalog.resource.submit")
                        && record.decision() == Decision.DENIED);
    }

    @Test
    void faultsAreToldInTheCallersLanguage() {
        var clerk = steps.clerk();
        var code = steps.drafted(clerk, Map.of("name", "新资源", "kind", "DEPARTMENTAL"));
        var submission = path(code) + "/submission";

        var chinese = calls.as(clerk).post(submission);
        var english = calls.as(clerk).post(submission, "", "Accept-Language", "en");

        assertThat(chinese.json().path("title").asString()).isEqualTo("条目不符合规定");
        assertThat(chinese.text()).contains("请填写信息资源摘要。");
        assertThat(english.json().path("title").asString()).isEqualTo("The entry breaks rules");
        assertThat(english.text()).contains("State a summary of the resource.");
    }

    @Test
    @DisplayName("Art. 22(3): state secrets are refused, and nothing of them is kept")
    void classifiedMaterialIsRefusedAtTheDoor() {
        var clerk = steps.clerk();
        var form = conditionalForm("涉密资源");
        form.put("classified", true);

        var answer = calls.as(clerk).post(RESOURCES, form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("resource/state-secret");
        assertThat(faults(answer)).containsExactly("22(3) classified-material-is-refused /classified");
        assertThat(ok(calls.as(clerk).get(RESOURCES + "?provider=" + clerk.department()), 200)
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        var record = topics.await(
                        EventTypes.AUDIT_RECORDED, each -> clerk.account().equals(each.account()))
                .getFirst();
        assertThat(record.action()).isEqualTo("catalog.resource.compile");
        assertThat(record.decision()).isEqualTo(Decision.DENIED);
        assertThat(record.article()).isEqualTo("22(3)");
    }

    @Test
    @DisplayName("Art. 8(1): one name, one resource")
    void nameOfAnotherResourceInReviewIsNotTakenTwice() {
        var clerk = steps.clerk();
        steps.submitted(clerk, conditionalForm("低保对象信息"));
        var second = steps.drafted(clerk, conditionalForm("低保 对象—信息"));

        var answer = calls.as(clerk).post(path(second) + "/submission");

        assertThat(faults(answer)).containsExactly("8(1) name-is-unique /name");
        steps.submitted(steps.clerk(), conditionalForm("低保对象信息"));
    }

    @Test
    void repeatedCreationCreatesOnce() {
        var clerk = steps.clerk();
        var form = conditionalForm("低保");

        var first = ok(calls.as(clerk).post(RESOURCES, form, "Idempotency-Key", "k-1"), 201);
        var again = ok(calls.as(clerk).post(RESOURCES, form, "Idempotency-Key", "k-1"), 201);
        var other = calls.as(clerk).post(RESOURCES, conditionalForm("其他"), "Idempotency-Key", "k-1");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.problem()).isEqualTo("request/idempotency-key-reused");
        assertThat(ok(calls.as(clerk).get(RESOURCES + "?provider=" + clerk.department()), 200)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void simultaneousCreationsGetDifferentCodes() throws Exception {
        var clerk = steps.clerk();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var drafts = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<String>) () ->
                            steps.drafted(clerk, conditionalForm("资源 " + i)).value())
                    .toList());
            var codes = drafts.stream().map(each -> each.resultNow()).toList();

            assertThat(codes).doesNotHaveDuplicates().hasSize(8);
        }
    }

    @Test
    void unregisteredDepartmentIsToldToRegister() {
        var stranger = Actors.of(CatalogSteps.newDepartment(), Role.CATALOGER);

        assertThat(calls.as(stranger).post(RESOURCES, conditionalForm("低保")).problem())
                .isEqualTo("resource/provider-not-registered");
    }

    @Test
    void editOfAnOldVersionIsRefused() {
        var clerk = steps.clerk();
        var code = steps.drafted(clerk, conditionalForm("低保"));
        var form = conditionalForm("低保");
        form.put("version", 1);
        ok(calls.as(clerk).put(path(code), form), 200);

        var late = calls.as(clerk).put(path(code), form);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("resource/changed-meanwhile");
    }

    @Test
    void oneOfManySimultaneousEditsWins() throws Exception {
        var clerk = steps.clerk();
        var code = steps.drafted(clerk, conditionalForm("低保"));
        var form = conditionalForm("低保");
        form.put("version", 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<Integer>)
                            () -> calls.as(clerk).put(path(code), form).status())
                    .toList());

            assertThat(answers.stream().map(each -> each.resultNow()).toList())
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
        }
        assertThat(ok(calls.as(clerk).get(path(code)), 200)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void editWithoutAVersionIsRefused() {
        var clerk = steps.clerk();
        var code = steps.drafted(clerk, conditionalForm("低保"));

        var answer = calls.as(clerk).put(path(code), conditionalForm("低保"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly(" not-null /version");
    }

    @Test
    void submittedEntryCannotBeEdited() {
        var clerk = steps.clerk();
        var code = steps.submitted(clerk, conditionalForm("低保"));
        var form = conditionalForm("低保");
        form.put("version", 2);

        assertThat(calls.as(clerk).put(path(code), form).problem()).isEqualTo("resource/not-in-this-state");
    }

    @Test
    void unreadableFormsAreRefusedWithEveryFault() {
        var clerk = steps.clerk();

        var empty = calls.as(clerk).post(RESOURCES, Map.of("items", List.of(Map.of("label", " "))));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(faults(empty))
                .containsExactlyInAnyOrder(
                        " not-blank /name",
                        " not-null /kind",
                        " not-blank /items/0/name",
                        " not-blank /items/0/label",
                        " not-null /items/0/type");
        assertThat(calls.as(clerk).post(RESOURCES, "{").problem()).isEqualTo("request/unreadable-body");
        assertThat(calls.as(clerk).post(RESOURCES, Map.of("colour", "red")).status())
                .isEqualTo(400);
        assertThat(calls.as(clerk)
                        .post(RESOURCES, Map.of("name", "低\u0000保", "kind", "BASIC"))
                        .status())
                .isEqualTo(400);
        assertThat(calls.as(clerk)
                        .post(RESOURCES, "{\"name\":\"低保\",\"kind\":\"BASIC\",\"provisionModes\":[null]}")
                        .status())
                .isEqualTo(400);
        assertThat(calls.as(OPERATOR)
                        .post(RESOURCES + "/no-code/return", Map.of("reasons", "无"))
                        .status())
                .isEqualTo(400);
    }
}
