package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.CIVIL_APPROVER;
import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static cn.govshare.systemtests.Preparation.EDUCATION_CLERK;
import static cn.govshare.systemtests.Preparation.EDUCATION_SYSTEM;
import static cn.govshare.systemtests.Preparation.HOUSING_CLERK;
import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.NEWS_TRAVEL;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.person;
import static cn.govshare.systemtests.Preparation.problem;
import static cn.govshare.systemtests.Preparation.query;
import static cn.govshare.systemtests.Preparation.requestForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Answer;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Article;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@SystemTest
@Order(6)
@Article({"18", "19"})
@TestMethodOrder(OrderAnnotation.class)
class ChallengeJourneyTest {
    private static final String AMOUNT = "monthly_amount";

    private final FrontDoor door;
    private final Preparation prepare;
    private String resource = "";
    private String housingGrant = "";
    private String educationGrant = "";
    private String challenge = "";

    ChallengeJourneyTest(Stack stack) {
        this.door = stack.door();
        this.prepare = stack.preparation();
    }

    @BeforeAll
    void twoDepartmentsLookThePersonUp() {
        resource = prepare.personsWithData(20);
        housingGrant = prepare.granted(resource);
        var asked = Preparation.requested(requestForm(resource), door.as(EDUCATION_CLERK));
        educationGrant = Preparation.consented(asked.field("id"), door.as(CIVIL_APPROVER));
        prepare.awaitUse(resource, housingGrant);
        await().atMost(NEWS_TRAVEL)
                .until(() -> prepare.ask(EDUCATION_SYSTEM, resource, query(educationGrant))
                                .status()
                        == 200);
    }

    private Answer act(String account, String what, Map<String, ?> form) {
        return door.as(account).post(Paths.CHALLENGES + "/" + challenge + "/" + what, form);
    }

    @Test
    @Order(1)
    @DisplayName(
            "Art. 19: a challenge opens the provider's duty, which the clock dates, and the counter has its notice at once")
    void raised() {
        var form = Map.of(
                "resource",
                resource,
                "items",
                List.of(AMOUNT),
                "record",
                Map.of("id_number", person().idNumber()),
                "claimed",
                Map.of(AMOUNT, "1300.00"),
                "doubt",
                "CONTRADICTS_PAPERS",
                "statement",
                "与当事人提供的证明不符");
        var raised = good(door.as(HOUSING_CLERK)
                .post(Paths.CHALLENGES, form, UUID.randomUUID().toString()));
        challenge = raised.field("id");
        var notice = good(door.as(HOUSING_CLERK).get(Paths.CHALLENGES + "/" + challenge + "/counter-notice"));
        assertThat(notice.text()).contains("受理单位应照常办理", raised.field("number")).doesNotContain(person().idNumber());
        var dated = await().atMost(NEWS_TRAVEL)
                .until(
                        () -> door.as(CIVIL_CLERK).get(Paths.CHALLENGES + "/" + challenge),
                        answer -> !answer.json()
                                .at("/challenge/dueOn")
                                .asString("")
                                .isEmpty());
        assertThat(door.as(CIVIL_CLERK).pages("/api/v1/deadlines?status=OPEN&limit=200").stream()
                        .flatMap(page -> page.items().stream()))
                .anySatisfy(deadline -> {
                    assertThat(deadline.path("caseId").asString("")).isEqualTo(challenge);
                    assertThat(deadline.path("dueOn").asString(""))
                            .isEqualTo(dated.json().at("/challenge/dueOn").asString(""));
                });
        problem(door.as("zrzy.cataloger").get(Paths.CHALLENGES + "/" + challenge), 404, "data-challenge/not-found");
    }

    @Test
    @Order(2)
    @DisplayName("Art. 19: whoever looks the person up meanwhile is told of the dispute")
    void annotated() {
        var answer = good(prepare.ask(EDUCATION_SYSTEM, resource, query(educationGrant)));
        assertThat(answer.json().at("/disputes/0/challenge").asString("")).isEqualTo(challenge);
        assertThat(answer.json().at("/disputes/0/items/0").asString("")).isEqualTo(AMOUNT);
    }

    @Test
    @Order(3)
    @DisplayName(
            "Art. 18, 19: the correction reaches everyone who received the old value, who takes and acknowledges it")
    void corrected() {
        good(door.as(CIVIL_CLERK).post(Paths.CHALLENGES + "/" + challenge + "/verification"));
        problem(act(HOUSING_CLERK, "rejection", Map.of("note", "x")), 403, "data-challenge/not-the-verifier");
        good(act(CIVIL_CLERK, "correction", Map.of("findings", "经查录入有误", "values", Map.of(AMOUNT, "1300.00"))));
        for (var system : List.of(HOUSING_SYSTEM, EDUCATION_SYSTEM)) {
            var waiting = good(door.as(system).get(Paths.CORRECTIONS + "?status=WAITING&limit=200")).items().stream()
                    .filter(each -> each.path("resource").asString("").equals(resource))
                    .toList();
            assertThat(waiting).hasSize(1);
            var path = Paths.CORRECTIONS + "/" + waiting.getFirst().path("id").asString("");
            var taken = good(door.as(system).post(path + "/delivery"));
            assertThat(taken.json().at("/record/" + AMOUNT).decimalValue()).isEqualByComparingTo("1300");
            assertThat(taken.json().at("/record/id_number").asString("")).isEqualTo(person().idNumber());
            good(door.as(system).post(path + "/receipt", Map.of("outcome", "CORRECTED")));
        }
        var dossier = good(door.as(CIVIL_CLERK).get(Paths.CHALLENGES + "/" + challenge));
        assertThat(dossier.json().path("deliveries"))
                .hasSize(2)
                .allSatisfy(
                        each -> assertThat(each.path("outcome").asString("")).isEqualTo("CORRECTED"));
        assertThat(good(prepare.ask(HOUSING_SYSTEM, resource, query(housingGrant)))
                        .json()
                        .path("disputes"))
                .isEmpty();
        await().atMost(NEWS_TRAVEL)
                .until(() -> door.as(CIVIL_CLERK).pages("/api/v1/deadlines?status=MET&limit=200").stream()
                        .flatMap(page -> page.items().stream())
                        .anyMatch(
                                deadline -> deadline.path("caseId").asString("").equals(challenge)));
    }

    @Test
    @Order(4)
    @DisplayName("Art. 17: nothing leaves under a grant that is revoked")
    void revoked() {
        good(door.as(CIVIL_APPROVER)
                .post(Paths.GRANTS + "/" + educationGrant + "/revocation", Map.of("reason", "系统测试")));
        await().atMost(NEWS_TRAVEL)
                .until(() -> prepare.ask(EDUCATION_SYSTEM, resource, query(educationGrant))
                        .problem()
                        .equals("use/grant-revoked"));
        good(prepare.ask(HOUSING_SYSTEM, resource, query(housingGrant)));
    }
}
