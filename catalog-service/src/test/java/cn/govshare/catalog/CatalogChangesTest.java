package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.FollowedEntryChanged.Change;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 7: whoever builds on the catalog is told what changes in it")
class CatalogChangesTest {
    private static final String FOLLOWS = "/api/v1/catalog-follows";

    private final Calls calls;
    private final Topics topics;
    private final CatalogSteps steps;

    @Autowired
    CatalogChangesTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
        this.steps = new CatalogSteps(calls);
    }

    /// Others may be publishing too: what counts is this entry.
    private List<String> told(Actor actor, String from, ResourceCode code, String last) {
        return Awaitility.await()
                .until(
                        () -> {
                            var kinds = new java.util.ArrayList<String>();
                            var since = from;
                            JsonNode page;
                            do {
                                page = ok(calls.as(actor).get("/api/v1/catalog-changes?limit=200&since=" + since), 200)
                                        .json();
                                page.path("items").forEach(change -> {
                                    if (change.path("code").asString().equals(code.value())) {
                                        kinds.add(change.path("kind").asString());
                                    }
                                });
                                since = page.path("next").asString();
                            } while (page.path("items").size() == 200);
                            return kinds;
                        },
                        kinds -> kinds.contains(last));
    }

    @Test
    @DisplayName("Art. 7: publication, suspension, resumption and withdrawal are told in their order; drafts are not")
    void changesAreToldInOrder() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("变动资源"));
        ok(calls.as(clerk).post(path(code) + "/suspension", Map.of("reason", "核对中")), 200);
        ok(calls.as(clerk).post(path(code) + "/resumption"), 200);
        steps.drafted(clerk, conditionalForm("草稿"));
        ok(calls.as(clerk).post(path(code) + "/withdrawal", Map.of("reason", "由新资源替代")), 200);

        assertThat(told(clerk, "", code, "WITHDRAWN"))
                .containsExactly("PUBLISHED", "SUSPENDED", "RESUMED", "WITHDRAWN");
        assertThat(calls.as(clerk).get("/api/v1/catalog-changes?since=x").problem())
                .isEqualTo("request/invalid-input");
    }

    @Test
    @DisplayName("Art. 7: what happens to a followed entry is told to the departments that follow it, and to no others")
    void followersAreTold() {
        var clerk = steps.clerk();
        var reader = Actors.of(steps.clerk().department(), Role.APPROVER);
        var colleague = Actors.of(reader.department(), Role.DEPARTMENT_HEAD);
        var code = steps.published(clerk, conditionalForm("被关注资源"));
        var unfollowed = steps.published(clerk, conditionalForm("无人关注资源"));
        ok(calls.as(reader).put(FOLLOWS + "/" + code.inPath(), ""), 204);
        ok(calls.as(colleague).put(FOLLOWS + "/" + code.inPath(), ""), 204);

        ok(calls.as(clerk).post(path(unfollowed) + "/suspension", Map.of("reason", "核对中")), 200);
        ok(calls.as(clerk).post(path(code) + "/suspension", Map.of("reason", "核对中")), 200);
        ok(calls.as(clerk).post(path(code) + "/resumption"), 200);
        steps.revised(clerk, code, conditionalForm("被关注资源"));

        var told = topics.await(
                EventTypes.FOLLOWED_ENTRY_CHANGED,
                each -> each.change() == Change.REVISED && each.resource().equals(code));
        assertThat(told).singleElement().satisfies(each -> {
            assertThat(each.followers()).containsExactly(reader.department());
            assertThat(each.revision()).isEqualTo(2);
            assertThat(each.reason()).isNull();
        });
        var before = topics.all(EventTypes.FOLLOWED_ENTRY_CHANGED);
        assertThat(before.stream().filter(each -> each.resource().equals(code)))
                .extracting(each -> each.change() + " " + each.reason())
                .containsExactly("SUSPENDED 核对中", "RESUMED null", "REVISED null");
        assertThat(before).noneMatch(each -> each.resource().equals(unfollowed));
    }

    @Test
    @DisplayName("Art. 7: who follows an entry reads its changes alone")
    void followersReadTheirEntriesAlone() {
        var reader = Actors.of(CatalogSteps.newDepartment(), Role.APPROVER);
        var clerk = steps.clerk();
        var followed = steps.published(clerk, conditionalForm("被关注资源"));
        steps.published(clerk, conditionalForm("其他资源"));
        var draft = steps.drafted(clerk, conditionalForm("看不见的草稿"));

        ok(calls.as(reader).put(FOLLOWS + "/" + followed.inPath(), ""), 204);
        assertThat(calls.as(reader).put(FOLLOWS + "/" + draft.inPath(), "").status())
                .isEqualTo(404);

        var changes = Awaitility.await()
                .until(
                        () -> ok(calls.as(reader).get(FOLLOWS + "/changes"), 200)
                                .json(),
                        page -> !page.path("items").isEmpty());
        assertThat(changes.path("items")
                        .valueStream()
                        .map(change -> change.path("name").asString()))
                .containsExactly("被关注资源");
        assertThat(ok(calls.as(reader).get(FOLLOWS), 200).json().path(0).asString())
                .isEqualTo(followed.value());
        ok(calls.as(reader).send("DELETE", FOLLOWS + "/" + followed.inPath(), BodyPublishers.noBody()), 204);
        assertThat(ok(calls.as(reader).get(FOLLOWS + "/changes"), 200).json().path("items"))
                .isEmpty();
    }
}
