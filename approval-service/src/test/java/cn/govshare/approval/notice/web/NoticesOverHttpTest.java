package cn.govshare.approval.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.notice.Posts;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.PostHolder;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApprovalServiceTest
@DisplayName("Art. 25: each post reads what it was told, and its receipts are kept")
class NoticesOverHttpTest {
    private static final DepartmentCode DEPARTMENT = Actors.department(7001);

    private final Calls calls;
    private final Notices notices;
    private final Posts posts;
    private final TransactionTemplate transaction;

    @Autowired
    NoticesOverHttpTest(Calls calls, Notices notices, Posts posts, TransactionTemplate transaction) {
        this.calls = calls;
        this.notices = notices;
        this.posts = posts;
        this.transaction = transaction;
    }

    private void tell(Addressee to, String resource) {
        transaction.executeWithoutResult(_ -> notices.tell(
                NoticeDraft.of(NoticeKind.SUPPLY_STARTED, to, UUID.randomUUID().toString())
                        .fact(Fact.PROVIDER, "溧阳市民政局")
                        .fact(Fact.RESOURCE, resource)));
    }

    @Test
    void aClerkReadsWhatHisPostWasToldAndTheBureauSeesTheReceipt() {
        var clerk = calls.as(Actors.of(DEPARTMENT, Role.CATALOGER));
        tell(Addressee.contactOf(DEPARTMENT), "甲");
        tell(Addressee.headOf(DEPARTMENT), "乙");
        tell(Addressee.contactOf(DEPARTMENT), "丙");

        var found = clerk.get("/api/v1/notices?unread=true").json().path("items");
        assertThat(found.valueStream().map(each -> each.path("title").asString()))
                .containsExactly("溧阳市民政局已开始提供丙", "溧阳市民政局已开始提供甲");
        var id = found.path(0).path("id").asString();

        var receipts = Map.of("notices", List.of(id));
        assertThat(clerk.post("/api/v1/notices/receipts", receipts)
                        .json()
                        .path("read")
                        .asInt())
                .isEqualTo(1);
        assertThat(clerk.post("/api/v1/notices/receipts", receipts)
                        .json()
                        .path("read")
                        .asInt())
                .isZero();
        assertThat(clerk.get("/api/v1/notices?unread=true").json().path("items").size())
                .isEqualTo(1);
        var seen = calls.as(Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR)).get("/api/v1/notices/" + id);
        assertThat(seen.json().path("receipts").size()).isEqualTo(1);
        assertThat(seen.json().path("read").asBoolean()).isFalse();
    }

    @Test
    void whatOthersWereToldIsNotThere() {
        tell(Addressee.contactOf(DEPARTMENT), "丁");
        var id = calls.as(Actors.of(DEPARTMENT, Role.CATALOGER))
                .get("/api/v1/notices?limit=1")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var other = calls.as(Actors.of(Actors.LAND, Role.CATALOGER, Role.DEPARTMENT_HEAD));
        assertThat(other.get("/api/v1/notices/" + id).problem()).isEqualTo("notice/not-found");
        assertThat(other.post("/api/v1/notices/receipts", Map.of("notices", List.of(id)))
                        .problem())
                .isEqualTo("notice/not-found");
        assertThat(calls.as(Actors.of(DEPARTMENT, Role.DEPARTMENT_HEAD))
                        .get("/api/v1/notices/" + id)
                        .problem())
                .as("the head's post was not told")
                .isEqualTo("notice/not-found");
    }

    @Test
    void whoStandsInReadsForThePostFromHisFirstToHisLastDay() {
        var away = Actors.department(7002);
        var substitute = Actors.of(Actors.EDUCATION, Role.APPROVER);
        var today = LocalDate.of(2026, 11, 20);
        var standIn = new PostHolder.Substitute("李静", substitute.name(), null, today, today);
        tell(Addressee.headOf(away), "戊");
        posts.appoint(away, List.of(new PostHolder(Post.HEAD, "王建国", null, null, standIn)), 1);
        assertThat(calls.as(substitute).get("/api/v1/notices").text()).contains("溧阳市民政局已开始提供戊");
        var past = new PostHolder.Substitute("李静", substitute.name(), null, today.minusDays(9), today.minusDays(1));
        posts.appoint(away, List.of(new PostHolder(Post.HEAD, "王建国", null, null, past)), 2);
        assertThat(calls.as(substitute).get("/api/v1/notices").text()).doesNotContain("溧阳市民政局已开始提供戊");
    }

    @Test
    void whoWasAppointedReadsForThePostWhateverHisRole() {
        var department = Actors.department(7003);
        var official = Actors.of(department, Role.APPROVER);
        tell(Addressee.headOf(department), "己");
        assertThat(calls.as(official).get("/api/v1/notices").text()).doesNotContain("溧阳市民政局已开始提供己");
        posts.appoint(department, List.of(new PostHolder(Post.HEAD, "王建国", official.name(), null, null)), 1);
        assertThat(calls.as(official).get("/api/v1/notices").text()).contains("溧阳市民政局已开始提供己");
    }

    @Test
    void webhooksAreNotOfferedUntilTheOperatorsSetThemUp() {
        var head = calls.as(Actors.of(DEPARTMENT, Role.DEPARTMENT_HEAD));
        var form = Map.of("host", "oa.example", "port", 443, "path", "/notices");
        assertThat(head.post("/api/v1/webhooks", form).problem()).isEqualTo("webhook/not-offered");
        assertThat(head.post("/api/v1/webhooks", Map.of("host", "http://a/b", "port", 0, "path", "x?y"))
                        .json()
                        .path("faults")
                        .size())
                .as("all faults at once")
                .isEqualTo(3);
        assertThat(head.get("/api/v1/webhooks").status()).isEqualTo(200);
        assertThat(calls.as(Actors.of(Actors.BUREAU, Role.SYSTEM_ADMIN))
                        .get("/api/v1/notice-dispatches?status=DEAD")
                        .status())
                .isEqualTo(200);
    }
}
