package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.BUREAU;
import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static cn.govshare.systemtests.Preparation.EDUCATION_CLERK;
import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.NEWS_TRAVEL;
import static cn.govshare.systemtests.Preparation.faultCodes;
import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Article;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@SystemTest
@Order(2)
@Article({"8", "9", "10", "11"})
class PublishJourneyTest {
    private final FrontDoor door;
    private final Preparation prepare;
    private final Trail trail;

    PublishJourneyTest(Stack stack) {
        this.door = stack.door();
        this.prepare = stack.preparation();
        this.trail = stack.trail();
    }

    @Test
    @DisplayName("Art. 8, 10, 11(1): a bad draft is told all its faults at once, with field and article")
    void allFaultsAtOnce() {
        var clerk = door.as(EDUCATION_CLERK);
        var code = prepare.draft(form("bad-draft"), clerk);
        var refused = clerk.post(Paths.resource(code) + "/submission");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(faultCodes(refused))
                .contains(
                        "not-shared-needs-a-basis-of-high-level",
                        "items-are-never-wider-than-their-entry",
                        "item-names-are-unique-identifiers",
                        "checks-fit-types");
        assertThat(refused.json().path("faults").valueStream()).allSatisfy(fault -> {
            assertThat(fault.path("field").asString("")).startsWith("/");
            assertThat(fault.path("article").asString("")).isNotEmpty();
            assertThat(fault.path("message").asString("")).isNotEmpty();
        });
        assertThat(good(clerk.get(Paths.resource(code))).field("status")).isEqualTo("DRAFT");
    }

    @Test
    @DisplayName(
            "Art. 8(2): draft, review, return with reasons, correction, publication; the exchange then knows the entry")
    void fromDraftToPublication() {
        var clerk = door.as(CIVIL_CLERK);
        var bureau = door.as(BUREAU);
        var form = form("persons");
        var path = Paths.resource(prepare.draft(form, clerk));
        good(clerk.post(path + "/submission"));

        good(bureau.post(path + "/return", Map.of("reasons", "请补充摘要。")));
        var returned = good(clerk.get(path));
        assertThat(returned.field("status")).isEqualTo("RETURNED");
        assertThat(returned.field("reasons")).isEqualTo("请补充摘要。");

        var corrected = form.deepCopy().put("summary", "补充后的摘要").put("version", returned.number("version"));
        good(clerk.put(path, corrected));
        problem(clerk.put(path, corrected), 409, "resource/changed-meanwhile");
        good(clerk.post(path + "/submission"));
        var published = good(bureau.post(path + "/publication"));
        assertThat(published.field("status")).isEqualTo("PUBLISHED");
        assertThat(published.number("revision")).isEqualTo(1);
        assertThat(published.field("publishedOn")).isEqualTo(Preparation.today().toString());

        var code = published.field("code");
        await().atMost(NEWS_TRAVEL)
                .until(() -> door.as(HOUSING_SYSTEM).get(Paths.dataSet(code)).status() == 200);
        trail.awaitOne("action=catalog.resource.publish&resource=" + Paths.query(code));
    }

    @Test
    @DisplayName(
            "Art. 8(2): an unpublished entry is hidden from other departments, and a foreign clerk can't touch a published one")
    void foreignDepartments() {
        var draft = Paths.resource(prepare.draft(form("persons"), door.as(CIVIL_CLERK)));
        assertThat(door.as(EDUCATION_CLERK).get(draft).status()).isEqualTo(404);
        assertThat(door.as(EDUCATION_CLERK).post(draft + "/submission").status())
                .isEqualTo(404);
        assertThat(good(door.as(BUREAU).get(draft)).field("status")).isEqualTo("DRAFT");

        var published = Paths.resource(prepare.persons());
        good(door.as(EDUCATION_CLERK).get(published));
        problem(
                door.as(EDUCATION_CLERK).post(published + "/withdrawal", Map.of("reason", "不归我管")),
                403,
                "security/foreign-department");
    }

    @Test
    @DisplayName("the same Idempotency-Key creates one draft; with other content it is refused")
    void oneKeyOneDraft() {
        var clerk = door.as(CIVIL_CLERK);
        var form = form("persons");
        var key = UUID.randomUUID().toString();
        var first = good(clerk.post(Paths.RESOURCES, form, key));
        var second = good(clerk.post(Paths.RESOURCES, form, key));
        assertThat(second.field("code")).isEqualTo(first.field("code"));
        problem(
                clerk.post(Paths.RESOURCES, form.deepCopy().put("summary", "别的内容"), key),
                422,
                "request/idempotency-key-reused");
    }

    @Test
    @DisplayName("Art. 7: what is withdrawn from the catalog can be used no longer")
    void withdrawnIsOutOfUse() {
        var code = prepare.divisions();
        good(door.as(Preparation.LAND_CLERK).post(Paths.resource(code) + "/withdrawal", Map.of("reason", "并入新目录")));
        var form = Map.of("purpose", "WORK_REFERENCE", "matter", "核对", "format", "CSV");
        await().atMost(NEWS_TRAVEL)
                .until(() -> door.as(HOUSING_SYSTEM)
                                .download(Paths.dataSet(code) + "/downloads", form)
                                .answer()
                                .status()
                        == 404);
    }
}
