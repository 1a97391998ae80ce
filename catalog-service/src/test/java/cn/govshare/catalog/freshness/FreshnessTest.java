package cn.govshare.catalog.freshness;

import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.catalog.freshness.app.FindStaleEntries;
import cn.govshare.kernel.event.BatchMerged;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.FindingRaised;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.BreachKind;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 9(1), 18(1): data arrives as often as was promised, or it is seen that it does not")
class FreshnessTest {
    private static final String FRESHNESS = "/api/v1/freshness";

    private final Calls calls;
    private final Topics topics;
    private final MutableClock clock;
    private final FindStaleEntries findStaleEntries;
    private final CatalogSteps steps;

    @Autowired
    FreshnessTest(Calls calls, Topics topics, MutableClock clock, FindStaleEntries findStaleEntries) {
        this.calls = calls;
        this.topics = topics;
        this.clock = clock;
        this.findStaleEntries = findStaleEntries;
        this.steps = new CatalogSteps(calls);
    }

    @AfterEach
    void backToFriday() {
        clock.set(MutableClock.START);
    }

    private JsonNode freshness(Actor actor, ResourceCode code) {
        return await().until(
                        () -> calls.as(actor).get(FRESHNESS + "/" + code.inPath()), answer -> answer.status() == 200)
                .json();
    }

    private void push(ResourceCode code, DepartmentCode provider, String at) {
        topics.send(
                EventTypes.BATCH_MERGED,
                new BatchMerged(code, 1, provider, "2026-12", 12, 12, 0, 0, "0".repeat(64), Instant.parse(at), 1));
    }

    private void await12Rows(Actor actor, ResourceCode code) {
        await().until(() -> freshness(actor, code).path("rows").asInt() == 12);
    }

    @Test
    void aPushTurnsALateEntryFreshAgain() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("低保月度发放信息"));
        var promised = freshness(clerk, code);
        assertThat(promised.path("state").asString()).isEqualTo("UP_TO_DATE");
        assertThat(promised.path("lastDay").asString())
                .as("a month from the publication, put off from Sunday to Monday")
                .isEqualTo("2026-12-21");

        clock.set(Instant.parse("2026-12-23T02:00:00Z"));
        var late = freshness(clerk, code);
        assertThat(late.path("state").asString()).isEqualTo("LATE");
        assertThat(late.path("daysLate").asInt()).isEqualTo(2);
        assertThat(figures(clerk).path("late").asInt()).isEqualTo(1);
        assertThat(figures(clerk).path("neverArrived").asInt()).isEqualTo(1);
        assertThat(codes(clerk, "LATE")).containsExactly(code.value());
        assertThat(ok(calls.as(clerk).get(CatalogSteps.path(code)), 200)
                        .json()
                        .path("freshness")
                        .path("state")
                        .asString())
                .as("the entry itself shows it")
                .isEqualTo("LATE");

        push(code, clerk.department(), "2026-12-23T01:00:00Z");
        await12Rows(clerk, code);
        assertThat(freshness(clerk, code).path("state").asString()).isEqualTo("UP_TO_DATE");
        assertThat(freshness(clerk, code).path("dueFrom").asString()).isEqualTo("2027-01-23");
        assertThat(codes(clerk, "LATE")).isEmpty();
    }

    private JsonNode figures(Actor clerk) {
        return ok(calls.as(clerk).get(FRESHNESS + "/summary"), 200)
                .json()
                .path("departments")
                .valueStream()
                .filter(each -> each.path("department")
                        .asString()
                        .equals(clerk.department().value()))
                .findFirst()
                .orElseThrow()
                .path("figures");
    }

    private List<String> codes(Actor clerk, String state) {
        return ok(calls.as(clerk).get(FRESHNESS + "?state=%s&provider=%s".formatted(state, clerk.department())), 200)
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("resource").asString())
                .toList();
    }

    @Test
    void whoIsLateBeyondTheThresholdIsFoundOnce() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("残疾人两项补贴信息"));
        freshness(clerk, code);

        clock.set(Instant.parse("2026-12-28T02:00:00Z"));
        findStaleEntries.find();
        clock.set(Instant.parse("2026-12-29T02:00:00Z"));
        findStaleEntries.find();
        findStaleEntries.find();

        var found =
                topics.await(EventTypes.CATALOG_FINDING_RAISED, (FindingRaised each) -> code.equals(each.resource()));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.breach()).isEqualTo(BreachKind.DATA_DEFECTIVE);
            assertThat(finding.department()).isEqualTo(clerk.department());
            assertThat(finding.facts()).containsEntry("dueOn", "2026-12-21").containsEntry("daysLate", "6");
        });
    }

    @Test
    void whatIsNotPushedPromisesNothing() {
        var clerk = steps.clerk();
        var asked = conditionalForm("房屋权属核验接口");
        asked.put("provisionModes", List.of("SYSTEM_INTEGRATION"));
        var docked = steps.published(clerk, asked);
        var irregular = conditionalForm("历史遗留档案");
        irregular.put("updateCycle", "IRREGULAR");
        var old = steps.published(clerk, irregular);
        var gone = steps.published(clerk, conditionalForm("临时救助信息"));
        freshness(clerk, gone);
        ok(calls.as(clerk).post(CatalogSteps.path(gone) + "/withdrawal", Map.of("reason", "业务取消")), 200);

        assertThat(freshness(clerk, old).has("state")).isFalse();
        await().until(() -> calls.as(clerk).get(FRESHNESS + "/" + gone.inPath()).status() == 404);
        assertThat(calls.as(clerk).get(FRESHNESS + "/" + docked.inPath()).problem())
                .isEqualTo("request/not-found");
    }
}
