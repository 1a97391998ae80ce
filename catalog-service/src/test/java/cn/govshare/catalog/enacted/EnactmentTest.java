package cn.govshare.catalog.enacted;

import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.kernel.event.BatchMerged;
import cn.govshare.kernel.event.CalendarAdopted;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.RuleProfileChosen;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName(
        "Art. 8(1), 9(1), 17: the catalog goes by the calendar and the legal text that the bureau has put in force")
class EnactmentTest {
    private static final LocalDate FAR_DAY = LocalDate.of(2035, 1, 1);

    private final Calls calls;
    private final Topics topics;
    private final MutableClock clock;
    private final Enacted enacted;
    private final CatalogSteps steps;

    @Autowired
    EnactmentTest(Calls calls, Topics topics, MutableClock clock, Enacted enacted) {
        this.calls = calls;
        this.topics = topics;
        this.clock = clock;
        this.enacted = enacted;
        this.steps = new CatalogSteps(calls);
    }

    @AfterEach
    void backToFriday() {
        clock.set(MutableClock.START);
    }

    private String lastDay(Actor clerk, ResourceCode code) {
        var answer = calls.as(clerk).get("/api/v1/freshness/" + code.inPath());
        return answer.status() == 200 ? answer.json().path("lastDay").asString("") : "";
    }

    private void adopt(long revision, LocalDate... off) {
        var days = List.of(off).stream()
                .map(day -> new CalendarAdopted.Day(day, "庙会", true))
                .toList();
        topics.send(EventTypes.CALENDAR_ADOPTED, new CalendarAdopted(2028, true, "国办发明电〔2027〕9号", days, revision));
    }

    @Test
    @DisplayName("Art. 9(1): a year that the bureau enters puts off what falls due in it, and so does its correction")
    void lastDaysFollowTheCalendar() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("庙会摊位信息"));
        await().until(() -> lastDay(clerk, code).equals("2026-12-21"));
        topics.send(
                EventTypes.BATCH_MERGED,
                new BatchMerged(
                        code,
                        1,
                        clerk.department(),
                        "2028-03",
                        12,
                        12,
                        0,
                        0,
                        "0".repeat(64),
                        Instant.parse("2028-03-20T01:00:00Z"),
                        1));
        await().until(() -> lastDay(clerk, code).equals("2028-04-20"));

        adopt(71, LocalDate.of(2028, 4, 20), LocalDate.of(2028, 4, 21));
        await().until(() -> lastDay(clerk, code).equals("2028-04-24"));
        adopt(72, LocalDate.of(2028, 4, 20));
        await().until(() -> lastDay(clerk, code).equals("2028-04-21"));
        adopt(71, LocalDate.of(2028, 4, 21));

        assertThat(enacted.calendar().isWorkingDay(LocalDate.of(2028, 4, 21)))
                .as("an older wording that comes late changes nothing")
                .isTrue();
        assertThat(enacted.calendar().covers(2028)).isTrue();
    }

    @Test
    @DisplayName("Art. 8(1): from its day on, the nine fields of 国令第809号 are asked for where the bureau has chosen it")
    void chosenLegalTextCountsFromItsDayOn() {
        topics.send(
                EventTypes.RULE_PROFILE_CHOSEN, RuleProfileChosen.of(FAR_DAY, RuleProfile.shipped("sc-809-2025"), 1));
        await().until(() -> enacted.profileOn(FAR_DAY).id().equals("sc-809-2025"));
        assertThat(enacted.profileOn(FAR_DAY.minusDays(1)).id()).isEqualTo(RuleProfile.DEFAULT);
        var clerk = steps.clerk();
        var before = steps.drafted(clerk, conditionalForm("社区食堂信息"));
        var after = steps.drafted(clerk, conditionalForm("社区食堂补助信息"));
        ok(calls.as(clerk).post(path(before) + "/submission"), 200);

        clock.set(Instant.parse("2035-01-02T02:00:00Z"));

        assertThat(ok(calls.as(clerk).get(CatalogSteps.RESOURCES + "/dictionaries"), 200)
                        .json()
                        .path("ruleProfile")
                        .asString())
                .isEqualTo("sc-809-2025");
        var refused = calls.as(clerk).post(path(after) + "/submission");
        assertThat(refused.problem()).isEqualTo("resource/breaks-rules");
        assertThat(refused.json()
                        .path("faults")
                        .valueStream()
                        .map(each -> each.path("field").asString()))
                .containsExactly("/grading");
    }
}
