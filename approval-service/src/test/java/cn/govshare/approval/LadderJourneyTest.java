package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.testkit.Answer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApprovalServiceTest
class LadderJourneyTest extends ClockJourney {
    @Autowired
    LadderJourneyTest(ClockWorld world) {
        super(world);
    }

    @Nested
    @DisplayName("Art. 17, 25, 26: reminders and the ladder, each step once")
    class Ladder {
        @Test
        void everyPostIsToldOnceHoweverManyReplicasLook() throws Exception {
            var id = id(registered(duty("2026-11-13")));
            assertThat(dueOn(id)).isEqualTo("2026-12-04");
            world.sweep().sweep(50);
            assertThat(told(id)).isEmpty();

            on("2026-12-01T01:00:00Z");
            sweepTogether();
            assertThat(told(id)).containsExactly("REMIND-3");
            on("2026-12-04T15:59:59Z");
            sweepTogether();
            assertThat(told(id)).containsExactly("REMIND-3", "REMIND-1");
            on("2026-12-01T01:00:00Z");
            sweepTogether();
            on("2026-12-04T16:00:00Z");
            sweepTogether();
            on("2026-12-11T16:00:00Z");
            sweepTogether();
            sweepTogether();

            assertThat(told(id))
                    .containsExactlyInAnyOrder("REMIND-3", "REMIND-1", "OVERDUE", "HEAD", "BUREAU", "LEADING-GROUP");
            assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE duty_id = :id::uuid")
                            .param("id", id)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(6);
            topics.await(
                    EventTypes.DUTY_MISSED,
                    (DutyMissed each) -> each.deadline().toString().equals(id));
            assertThat(topics.all(EventTypes.DUTY_MISSED))
                    .filteredOn(each -> each.deadline().toString().equals(id))
                    .hasSize(1);
        }

        private void sweepTogether() throws Exception {
            Callable<Integer> sweep = () -> world.sweep().sweep(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : threads.invokeAll(List.of(sweep, sweep, sweep))) {
                    each.get();
                }
            }
            world.sweep().sweep(50);
        }
    }

    @Nested
    @DisplayName("Art. 17: holidays that change move open dates, with a trace, and rescue nobody")
    class Calendar {
        private static final String YEAR = "/api/v1/calendars/2027/revisions";

        private static Map<String, Object> day(String date, boolean off) {
            return Map.of("date", date, "name", "元旦", "off", off);
        }

        @AfterEach
        void forgetTheYear() {
            adopt(false, List.of());
            world.recount().recount(50);
        }

        private Answer adopt(boolean published, List<Map<String, Object>> days) {
            return calls.as(BUREAU).post(YEAR, Map.of("published", published, "source", "国办发明电〔2026〕8号", "days", days));
        }

        @Test
        void anOpenDateIsCountedAnewAndTheOldOneStaysKnown() {
            on("2026-12-25T02:00:00Z");
            var id = id(registered(duty("2026-12-25")));
            assertThat(details(id).get("deadline").get("provisional").booleanValue())
                    .isTrue();
            assertThat(dueOn(id)).isEqualTo("2027-01-15");

            var adopted = adopt(true, List.of(day("2027-01-01", true), day("2027-01-09", false)));
            assertThat(adopted.status()).as(adopted.toString()).isEqualTo(201);
            var second =
                    adopt(true, List.of(day("2027-01-01", true), day("2027-01-04", true), day("2027-01-05", true)));
            assertThat(second.status()).isEqualTo(201);
            world.recount().recount(50);

            assertThat(dueOn(id)).isEqualTo("2027-01-20");
            var last = details(id).get("changes").get(details(id).get("changes").size() - 1);
            assertThat(last.get("cause").stringValue()).isEqualTo("RECOMPUTED");
            assertThat(last.get("dueOn").stringValue()).isEqualTo("2027-01-20");
            assertThat(last.get("reason").stringValue()).contains("国办发明电〔2026〕8号");
            assertThat(details(id).get("deadline").get("provisional").booleanValue())
                    .isFalse();
            topics.await(
                    EventTypes.DUTY_DUE,
                    (DutyDue each) -> each.deadline().toString().equals(id)
                            && each.cause() == DutyDue.Cause.RECOMPUTED
                            && each.dueOn().equals(LocalDate.of(2027, 1, 20)));
            assertThat(calls.as(CLERK).get(YEAR).json().get(0).has("carriedThroughAt"))
                    .isTrue();
        }

        @Test
        void whatIsOverdueIsNotRescued() {
            on("2026-12-25T02:00:00Z");
            var id = id(registered(duty("2026-12-25")));
            on("2027-01-15T16:00:00Z");
            world.sweep().sweep(50);
            assertThat(status(id)).isEqualTo("OVERDUE");

            adopt(true, List.of(day("2027-01-01", true), day("2027-01-04", true)));
            world.recount().recount(50);

            assertThat(status(id)).isEqualTo("OVERDUE");
            assertThat(dueOn(id)).isEqualTo("2027-01-15");
        }

        @Test
        void aFileIsImportedAndFaultsAreToldLineByLine() {
            var good = calls.as(BUREAU)
                    .post(
                            YEAR + "/file?published=true&source=test",
                            "date,name,off\n2027-01-01,元旦,true\n",
                            "Content-Type",
                            "text/csv");
            assertThat(good.status()).as(good.toString()).isEqualTo(201);
            assertThat(good.json().get("holidays").get(0).get("name").stringValue())
                    .isEqualTo("元旦");

            var bad = calls.as(BUREAU)
                    .post(YEAR + "/file?published=true&source=test", "日期\n2027-01-01", "Content-Type", "text/csv");
            assertThat(problem(bad)).isEqualTo("calendar/unreadable-file");
            assertThat(problem(adopt(true, List.of(day("2026-01-01", true))))).isEqualTo("calendar/breaks-rules");
        }
    }

    @Nested
    @DisplayName("Art. 17: rule profiles are imported, checked, chosen from a day on; running cases keep theirs")
    class Profiles {
        private static final String PROFILES = "/api/v1/rule-profiles";

        private static Map<String, Object> rule(String duty, int days) {
            return Map.of("duty", duty, "workingDays", days, "article", "17");
        }

        private static Map<String, Object> profile(Object... rules) {
            return Map.of("id", "own-2027", "title", "本市试行规则", "effectiveFrom", "2026-11-01", "rules", List.of(rules));
        }

        @AfterEach
        void backToTheSetting() {
            world.forgetChosenProfiles();
        }

        @Test
        void aNewCaseBeginsUnderTheChosenOneAndARunningOneKeepsItsOwn() {
            var before = id(registered(duty("2026-11-20")));
            var imported = calls.as(BUREAU)
                    .post(
                            PROFILES,
                            profile(
                                    rule("REPLY_CONDITIONAL", 8),
                                    rule("REPLY_UNCONDITIONAL", 0),
                                    rule("CATALOG_UPDATE", 3)));
            assertThat(imported.status()).as(imported.toString()).isEqualTo(201);
            var version = imported.json().get("version").intValue();
            var chosen = calls.as(BUREAU)
                    .post("%s/own-2027/versions/%d/choice".formatted(PROFILES, version), Map.of("from", "2026-11-20"));
            assertThat(chosen.status()).as(chosen.toString()).isEqualTo(200);

            var after = registered(duty("2026-11-20"));

            assertThat(after.get("ruleProfile").stringValue()).isEqualTo("own-2027");
            assertThat(after.get("dueOn").stringValue()).isEqualTo("2026-11-25");
            assertThat(dueOn(before)).isEqualTo("2026-12-11");
            assertThat(StreamSupport.stream(calls.as(CLERK).get(PROFILES).json().spliterator(), false)
                            .filter(each -> each.get("inForce").booleanValue())
                            .map(each -> each.get("id").stringValue()))
                    .containsExactly("own-2027");
        }

        @Test
        void importsAtTheSameTimeBecomeVersionsOneAfterTheOther() throws Exception {
            var form = profile(rule("REPLY_CONDITIONAL", 8), rule("REPLY_UNCONDITIONAL", 0), rule("CATALOG_UPDATE", 3));
            Callable<Answer> imported = () -> calls.as(BUREAU).post(PROFILES, form);
            var versions = new HashSet<Integer>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : threads.invokeAll(List.of(imported, imported, imported, imported))) {
                    assertThat(each.get().status()).as(each.get().toString()).isEqualTo(201);
                    versions.add(each.get().json().get("version").intValue());
                }
            }

            assertThat(versions).hasSize(4);
        }

        @Test
        void anIncompleteProfileIsRefusedWithEveryFault() {
            var answer = calls.as(BUREAU).post(PROFILES, profile(rule("CORRECTION", 5), rule("CORRECTION", 6)));

            assertThat(problem(answer)).isEqualTo("rule-profile/breaks-rules");
            assertThat(answer.json().get("faults")).hasSize(4);
        }

        @Test
        void noProfileIsChosenForThePastOrBeforeItIsInForce() {
            var past = calls.as(BUREAU).post(PROFILES + "/sc-809-2025/versions/1/choice", Map.of("from", "2026-11-19"));
            assertThat(problem(past)).isEqualTo("rule-profile/day-is-past");
            assertThat(problem(calls.as(BUREAU)
                            .post(PROFILES + "/nowhere/versions/1/choice", Map.of("from", "2026-12-01"))))
                    .isEqualTo("rule-profile/not-found");
        }
    }
}
