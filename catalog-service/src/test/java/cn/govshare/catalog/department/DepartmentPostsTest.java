package cn.govshare.catalog.department;

import static cn.govshare.catalog.CatalogSteps.newDepartment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.PostHolder;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 25: a department names who is responsible and who is told")
class DepartmentPostsTest {
    private static final DepartmentCode CODE = newDepartment();
    private static final String PATH = "/api/v1/departments/" + CODE.value();

    private final Calls calls;
    private final Topics topics;

    @Autowired
    DepartmentPostsTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    @Test
    void theHeadAppointsForHisOwnDepartmentAndTheEventTellsIt() {
        var operator = calls.as(Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR));
        var head = calls.as(Actors.of(CODE, Role.DEPARTMENT_HEAD));
        operator.put(PATH, Map.of("name", "溧阳市档案馆", "kind", "PUBLIC_INSTITUTION"));
        var contact = Map.of(
                "post",
                "CONTACT",
                "name",
                "办公室",
                "email",
                "office@dag.liyang.example",
                "substitute",
                Map.of("name", "李静", "email", "lj@dag.liyang.example", "from", "2026-11-20", "until", "2026-11-25"));
        var answer =
                head.put(PATH + "/posts", Map.of("posts", List.of(Map.of("post", "HEAD", "name", "王建国"), contact)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json()
                        .path("posts")
                        .path(1)
                        .path("substitute")
                        .path("name")
                        .asString())
                .isEqualTo("李静");
        var told = topics.await(
                EventTypes.DEPARTMENT_REGISTERED, each -> each.code().equals(CODE) && each.version() == 2);
        assertThat(told.getFirst().posts()).extracting(PostHolder::post).containsExactly(Post.HEAD, Post.CONTACT);

        var again = head.put(PATH + "/posts", Map.of("posts", List.of(Map.of("post", "HEAD", "name", "王建国"), contact)));
        assertThat(again.json().path("version").asInt()).as("nothing changed").isEqualTo(2);

        var renamed = operator.put(PATH, Map.of("name", "溧阳市档案局", "kind", "PUBLIC_INSTITUTION"));
        assertThat(renamed.json().path("posts").size())
                .as("a new name leaves the posts as they are")
                .isEqualTo(2);
    }

    @Test
    void postsOfOthersAndOfTheCityAreNotTheHeadsToGive() {
        calls.as(Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR))
                .put(PATH, Map.of("name", "溧阳市档案馆", "kind", "PUBLIC_INSTITUTION"));
        var posts = Map.of("posts", List.of(Map.of("post", "HEAD", "name", "王建国")));
        assertThat(calls.as(Actors.of(Actors.LAND, Role.DEPARTMENT_HEAD))
                        .put(PATH + "/posts", posts)
                        .problem())
                .isEqualTo("security/foreign-department");
        assertThat(calls.as(Actors.of(CODE, Role.DEPARTMENT_HEAD))
                        .put(PATH + "/posts", Map.of("posts", List.of(Map.of("post", "BUREAU", "name", "王建国"))))
                        .problem())
                .isEqualTo("security/foreign-department");
        assertThat(calls.as(Actors.of(CODE, Role.DEPARTMENT_HEAD))
                        .put(
                                PATH + "/posts",
                                Map.of(
                                        "posts",
                                        List.of(Map.of("post", "HEAD", "name", "王", "email", "a@b\r\nBcc: c@d"))))
                        .status())
                .as("no header can be smuggled into mail")
                .isEqualTo(400);
    }

    @Test
    void allBrokenRulesAreToldAtOnce() {
        var day = LocalDate.of(2026, 11, 20);
        var head = new PostHolder(Post.HEAD, "王建国", null, null, null);
        var away = new PostHolder(
                Post.CONTACT, "办公室", null, null, new PostHolder.Substitute("李静", null, null, day, day.minusDays(1)));
        var department = Department.register(CODE, "溧阳市档案馆", DepartmentKind.PUBLIC_INSTITUTION, 1);
        assertThatThrownBy(() -> department.appoint(List.of(head, head, away)))
                .isInstanceOfSatisfying(
                        PolicyViolation.class,
                        e -> assertThat(e.faults())
                                .extracting(fault -> fault.code())
                                .containsExactly("one-responsible-head", "substitution-has-days", "each-holder-once"));
    }

    @Test
    void aSubstituteIsToldFromHisFirstToHisLastDay() {
        var first = LocalDate.of(2026, 11, 23);
        var holder = new PostHolder(
                Post.CONTACT,
                "办公室",
                null,
                "office@x.example",
                new PostHolder.Substitute("李静", null, "lj@x.example", first, first.plusDays(2)));
        assertThat(holder.emailOn(first.minusDays(1))).contains("office@x.example");
        assertThat(holder.emailOn(first)).contains("lj@x.example");
        assertThat(holder.emailOn(first.plusDays(2))).contains("lj@x.example");
        assertThat(holder.emailOn(first.plusDays(3))).contains("office@x.example");
    }
}
