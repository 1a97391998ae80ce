package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.BUREAU;
import static cn.govshare.systemtests.Preparation.CIVIL_APPROVER;
import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static cn.govshare.systemtests.Preparation.EDUCATION_CLERK;
import static cn.govshare.systemtests.Preparation.faultCodes;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.problem;
import static cn.govshare.systemtests.Preparation.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the bureau's guide tells to do, done.
@SystemTest
@Article({"9", "17", "25", "26"})
class ClockJourneyTest {
    private static final String DEADLINES = "/api/v1/deadlines";
    private static final Duration TWO_SWEEPS = Duration.ofMinutes(3);

    private final FrontDoor door;
    private final Caller bureau;
    private String civilAffairs = "";

    ClockJourneyTest(Stack stack) {
        this.door = stack.door();
        this.bureau = door.as(BUREAU);
    }

    @BeforeAll
    void departmentIsKnown() {
        civilAffairs = door.city().departmentOf(CIVIL_CLERK).value();
    }

    private Answer registered(LocalDate openedOn) {
        var form = Map.of(
                "duty",
                "CATALOG_UPDATE",
                "owner",
                civilAffairs,
                "subject",
                "《社会救助法》施行后更新目录",
                "openedOn",
                openedOn.toString(),
                "article",
                "9");
        var key = UUID.randomUUID().toString();
        return await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> bureau.post(DEADLINES, form, key), answer -> answer.status() == 201);
    }

    private List<String> told(String id) {
        return bureau.get(DEADLINES + "/" + id)
                .json()
                .path("told")
                .valueStream()
                .map(step -> step.path("step").asString(""))
                .toList();
    }

    @Test
    @DisplayName("Art. 9: three weeks after a change of law the catalog's update is dated from the change")
    void aDutyIsRegisteredByHand() {
        var openedOn = today().minusWeeks(3);
        var duty = registered(openedOn);
        var limit = RuleProfile.shipped(RuleProfile.DEFAULT).limit(Duty.CATALOG_UPDATE);

        assertThat(duty.field("dueOn"))
                .isEqualTo(WorkingCalendar.shipped()
                        .dueOn(openedOn, limit.workingDays())
                        .toString());
        var path = DEADLINES + "/" + duty.field("id");
        good(door.as(CIVIL_CLERK).get(path));
        problem(door.as(EDUCATION_CLERK).get(path), 404, "deadline/not-found");
        problem(
                door.as(CIVIL_APPROVER).post(path + "/extension", Map.of("workingDays", 5, "reason", "条目较多")),
                422,
                "deadline/extension-not-foreseen");
        assertThat(door.as(CIVIL_CLERK).get(DEADLINES + "/calendar-feed").text().replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR")
                .contains("UID:%s@govshare".formatted(duty.field("id")));

        var address = good(door.as("mzj.head").post(DEADLINES + "/feed-address/rotation"))
                .field("address");
        assertThat(good(door.withoutToken().get(address)).text().replace("\r\n ", ""))
                .as("a calendar program, without a token")
                .contains("UID:%s@govshare".formatted(duty.field("id")))
                .doesNotContain("社会救助法");
        good(door.as("mzj.head").post(DEADLINES + "/feed-address/revocation"));
        problem(door.withoutToken().get(address), 404, "deadline/feed-not-found");

        var closed = good(bureau.post(path + "/closing", Map.of("outcome", "DONE")));
        assertThat(closed.field("status")).isEqualTo("MET");
        var day = today().toString();
        assertThat(good(bureau.get("%s/timetable?from=%s&until=%2$s&owner=%s".formatted(DEADLINES, day, civilAffairs)))
                        .json()
                        .path("lines")
                        .size())
                .isPositive();
    }

    @Test
    @DisplayName("Art. 25, 26: what is overdue climbs the ladder by itself, each step once")
    void whatIsOverdueIsFoundByTheClock() {
        var id = registered(today().minusMonths(3)).field("id");

        await().atMost(TWO_SWEEPS)
                .untilAsserted(() ->
                        assertThat(told(id)).containsExactlyInAnyOrder("OVERDUE", "HEAD", "BUREAU", "LEADING-GROUP"));
        assertThat(bureau.get(DEADLINES + "/" + id)
                        .json()
                        .path("deadline")
                        .path("status")
                        .asString(""))
                .isEqualTo("OVERDUE");
        assertThat(good(bureau.get(DEADLINES + "?scope=CITY&status=OVERDUE&limit=200&owner=" + civilAffairs))
                        .items())
                .anySatisfy(each -> assertThat(each.path("id").asString("")).isEqualTo(id));
    }

    @Test
    @DisplayName("Art. 17: the bureau imports a year's holidays and sees when they have reached every open deadline")
    void aCalendarIsImported() {
        var path = "/api/v1/calendars/2049/revisions";
        var document = "国办发明电〔2048〕8号";
        var file = path + "/file?published=true&source=" + Paths.query(document);
        var broken = bureau.upload(
                file,
                Body.of(Body.CSV, "date,name,off\n2049-01-05,元旦,false\n"),
                UUID.randomUUID().toString());
        problem(broken, 422, "calendar/breaks-rules");
        assertThat(faultCodes(broken)).containsExactlyInAnyOrder("make-up-day-on-weekday", "new-year-missing");

        good(bureau.upload(
                file,
                Body.of(Body.CSV, "date,name,off\n2049-01-01,元旦,true\n"),
                UUID.randomUUID().toString()));

        await().atMost(TWO_SWEEPS).until(() -> bureau.get(path).json().path(0).has("carriedThroughAt"));
        assertThat(bureau.get(path).json().path(0).path("source").asString("")).isEqualTo(document);
        assertThat(good(door.as(CIVIL_CLERK).get("/api/v1/calendars/2049"))
                        .json()
                        .path("published")
                        .asBoolean(false))
                .isTrue();
    }

    @Test
    @DisplayName("Art. 17: the bureau imports a rule profile, which counts for nobody until its day")
    void aProfileIsImportedAndChosen() {
        var profiles = "/api/v1/rule-profiles";
        var form = Map.of(
                "id", "liyang-2999",
                "title", "溧阳市政务数据共享管理办法(试行)",
                "effectiveFrom", "2999-01-01",
                "rules",
                        List.of(
                                Map.of("duty", "REPLY_UNCONDITIONAL", "workingDays", 0, "article", "17"),
                                Map.of("duty", "REPLY_CONDITIONAL", "workingDays", 8, "article", "17"),
                                Map.of("duty", "CATALOG_UPDATE", "workingDays", 12, "article", "9"),
                                Map.of("duty", "ANNUAL_REPORT", "yearlyOn", "01-31", "article", "20")));
        var imported = good(bureau.post(profiles, form, UUID.randomUUID().toString()));
        var choice = "%s/liyang-2999/versions/%d/choice".formatted(profiles, imported.number("version"));

        problem(bureau.post(choice, Map.of("from", "2998-12-31")), 422, "rule-profile/not-in-force-yet");
        good(bureau.post(choice, Map.of("from", "2999-01-01")));

        assertThat(good(bureau.get(profiles)).json().valueStream())
                .filteredOn(each -> each.path("inForce").asBoolean(false))
                .extracting(each -> each.path("id").asString(""))
                .containsExactly(RuleProfile.DEFAULT);
    }
}
