package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EntryReviewMoved;
import cn.govshare.kernel.event.EntryReviewMoved.Step;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.PostHolder;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApprovalServiceTest
@DisplayName(
        "Art. 8(2): who reviews an entry is told, and so is who compiled it; Order 809, art. 17: reviews are counted")
class EntryReviewTest extends ClockJourney {
    private static final DepartmentCode REVIEWERS = Actors.department(604);
    private static final Actor REVIEWER = Actors.of(REVIEWERS, Role.PLATFORM_OPERATOR);
    private static long posts;

    private final ResourceCode entry = Samples.newCode();

    @Autowired
    EntryReviewTest(ClockWorld world) {
        super(world);
    }

    private void appoint(List<PostHolder> holders) {
        topics.send(
                EventTypes.DEPARTMENT_REGISTERED,
                new DepartmentRegistered(REVIEWERS, "审核处", DepartmentKind.GOVERNMENT_DEPARTMENT, holders, ++posts));
        await().until(() -> jdbc.sql("SELECT count(*) FROM post_holder WHERE department = :department")
                        .param("department", REVIEWERS.value())
                        .query(Integer.class)
                        .single()
                == holders.size());
    }

    @BeforeEach
    void somebodyReviews() {
        appoint(List.of(new PostHolder(Post.BUREAU, "审核处", null, null, null)));
    }

    @AfterEach
    void nobodyReviews() {
        world.forgetChosenProfiles();
        appoint(List.of());
    }

    private void moved(Step step, @Nullable String reasons, int revision, long version) {
        topics.send(
                EventTypes.ENTRY_REVIEW_MOVED,
                new EntryReviewMoved(
                        entry, "旅游景区信息 " + entry, OWNER, revision, step, reasons, clock.instant(), version));
    }

    private void isTold(Actor reader, String words) {
        await().untilAsserted(() -> assertThat(
                        calls.as(reader).get("/api/v1/notices?limit=200").text())
                .contains(words));
    }

    private List<String> reviews() {
        return calls.as(REVIEWER)
                .get(DEADLINES + "?duty=CATALOG_REVIEW&limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(each -> entry.value().equals(each.path("resource").asString("")))
                .map(each -> each.get("status").stringValue() + " "
                        + each.get("dueOn").stringValue())
                .toList();
    }

    @Test
    void bothSidesAreToldOfEachStep() {
        moved(Step.SUBMITTED, null, 0, 2);
        isTold(REVIEWER, "的目录条目“旅游景区信息 %s”待审核".formatted(entry));
        moved(Step.RETURNED, "请写明数据分级", 0, 3);
        isTold(CLERK, "的目录条目“旅游景区信息 %s”经审核退回:请写明数据分级".formatted(entry));
        moved(Step.PUBLISHED, null, 1, 6);
        isTold(CLERK, "的目录条目“旅游景区信息 %s”已审核发布为第 1 版".formatted(entry));

        assertThat(reviews()).as("the regulation of the city sets no days").isEmpty();
    }

    @Test
    void reviewIsCountedWhereTheLegalTextSetsDays() {
        calls.as(BUREAU).post("/api/v1/rule-profiles/sc-809-2025/versions/1/choice", Map.of("from", "2026-11-20"));
        moved(Step.SUBMITTED, null, 0, 2);
        await().until(() -> reviews().equals(List.of("OPEN 2026-11-24")));
        moved(Step.RECALLED, null, 0, 3);
        await().until(() -> reviews().equals(List.of("LAPSED 2026-11-24")));

        moved(Step.SUBMITTED, null, 0, 5);
        await().until(() -> reviews().contains("OPEN 2026-11-24"));
        moved(Step.PUBLISHED, null, 1, 6);

        await().until(() -> reviews().contains("MET 2026-11-24"));
        assertThat(reviews()).doesNotContain("OPEN 2026-11-24");
    }
}
