package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.approval.deadline.app.RecountDeadlines;
import cn.govshare.approval.deadline.app.SweepDeadlines;
import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.event.DutyLapsed;
import cn.govshare.kernel.event.DutyMet;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.event.DutyOpened;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.FindingRaised;
import cn.govshare.kernel.event.FindingWithdrawn;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.BreachKind;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApprovalServiceTest
class StatutoryClockJourneyTest {
    private static final DepartmentCode OWNER = Actors.department(601);
    private static final DepartmentCode WAITING = Actors.department(602);
    private static final Actor CLERK = Actors.of(OWNER, Role.CATALOGER);
    private static final Actor APPROVER = Actors.of(OWNER, Role.APPROVER);
    private static final Actor HEAD = Actors.of(OWNER, Role.DEPARTMENT_HEAD);
    private static final Actor WAITING_CLERK = Actors.of(WAITING, Role.CATALOGER);
    private static final Actor STRANGER = Actors.of(Actors.department(603), Role.DEPARTMENT_HEAD);
    private static final Actor BUREAU = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);
    private static final String DEADLINES = "/api/v1/deadlines";

    private final Calls calls;
    private final Topics topics;
    private final MutableClock clock;
    private final SweepDeadlines sweepDeadlines;
    private final RecountDeadlines recountDeadlines;
    private final JdbcClient jdbc;

    @Autowired
    StatutoryClockJourneyTest(
            Calls calls,
            Topics topics,
            MutableClock clock,
            SweepDeadlines sweepDeadlines,
            RecountDeadlines recountDeadlines,
            JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.clock = clock;
        this.sweepDeadlines = sweepDeadlines;
        this.recountDeadlines = recountDeadlines;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startOnFriday() {
        clock.set(MutableClock.START);
        topics.send(
                EventTypes.DEPARTMENT_REGISTERED,
                new DepartmentRegistered(OWNER, "市文广体旅局", DepartmentKind.GOVERNMENT_DEPARTMENT, 1));
        await().until(() -> jdbc.sql("SELECT count(*) FROM department WHERE code = :code")
                        .param("code", OWNER.value())
                        .query(Integer.class)
                        .single()
                == 1);
    }

    /// Nothing of these cases is left to the other tests of this service, whose clock stands elsewhere.
    @AfterEach
    void backToFriday() {
        clock.set(MutableClock.START);
        jdbc.sql("""
                UPDATE deadline SET status = 'LAPSED', closed_at = now(), next_look_on = NULL
                WHERE owner = :owner AND closed_at IS NULL""").param("owner", OWNER.value()).update();
    }

    private static Map<String, Object> duty(String openedOn) {
        var form = new HashMap<String, Object>();
        form.put("duty", "CATALOG_UPDATE");
        form.put("owner", OWNER.value());
        form.put("subject", "《旅游法》修订后更新目录");
        form.put("openedOn", openedOn);
        form.put("article", "9");
        return form;
    }

    private JsonNode registered(Map<String, Object> form) {
        var answer = calls.as(BUREAU).post(DEADLINES, form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private static String id(JsonNode deadline) {
        return deadline.get("id").stringValue();
    }

    private JsonNode details(String id) {
        return calls.as(BUREAU).get(DEADLINES + "/" + id).json();
    }

    private String dueOn(String id) {
        return details(id).get("deadline").get("dueOn").stringValue();
    }

    private String status(String id) {
        return details(id).get("deadline").get("status").stringValue();
    }

    private List<String> told(String id) {
        return StreamSupport.stream(details(id).get("told").spliterator(), false)
                .map(step -> step.get("step").stringValue())
                .toList();
    }

    private static String problem(Answer answer) {
        return answer.json().get("code").stringValue();
    }

    private void on(String instant) {
        clock.set(Instant.parse(instant));
    }

    @Nested
    @DisplayName("Art. 9: the bureau registers a duty by hand, as after a change of law weeks ago")
    class ByHand {
        @Test
        void theDaysCountFromTheChangeOfTheLaw() {
            var deadline = registered(duty("2026-10-30"));

            assertThat(deadline.get("dueOn").stringValue()).isEqualTo("2026-11-20");
            assertThat(deadline.get("article").stringValue()).isEqualTo("9");
            assertThat(deadline.get("status").stringValue()).isEqualTo("OPEN");
            assertThat(deadline.get("ownerName").stringValue()).isEqualTo("市文广体旅局");
        }

        @Test
        void whatWasDueBeforeItWasRegisteredIsOverdueAtOnce() {
            var id = id(registered(duty("2026-10-19")));
            sweepDeadlines.sweep(50);

            assertThat(status(id)).isEqualTo("OVERDUE");
            var finding = topics.await(
                            EventTypes.FINDING_RAISED,
                            (FindingRaised each) -> id.equals(each.facts().get("deadline")))
                    .getFirst();
            assertThat(finding.breach()).isEqualTo(BreachKind.CATALOG_NOT_KEPT);
            assertThat(finding.article()).isEqualTo("26(1)");
            assertThat(finding.department()).isEqualTo(OWNER);
        }

        @Test
        void allFaultsAreToldAtOnce() {
            var form = duty("2026-11-21");
            form.put("duty", "OTHER");
            form.put("owner", Actors.department(699).value());
            var answer = calls.as(BUREAU).post(DEADLINES, form);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(StreamSupport.stream(answer.json().get("faults").spliterator(), false)
                            .map(fault -> fault.get("code").stringValue()))
                    .containsExactlyInAnyOrder("unknown-department", "day-ahead", "limit-missing");
        }

        @Test
        void theSameKeyRegistersOnce() {
            var form = duty("2026-10-30");
            var key = UUID.randomUUID().toString();
            var first = calls.as(BUREAU).post(DEADLINES, form, "Idempotency-Key", key);
            var second = calls.as(BUREAU).post(DEADLINES, form, "Idempotency-Key", key);

            assertThat(id(second.json())).isEqualTo(id(first.json()));
        }

        @Test
        void theBureauClosesWhatItRegistered() {
            var id = id(registered(duty("2026-10-30")));
            var closed = calls.as(BUREAU).post("%s/%s/closing".formatted(DEADLINES, id), Map.of("outcome", "DONE"));

            assertThat(closed.json().get("status").stringValue()).isEqualTo("MET");
            assertThat(closed.json().get("takenDays").intValue()).isEqualTo(15);
            assertThat(problem(calls.as(BUREAU)
                            .post("%s/%s/closing".formatted(DEADLINES, id), Map.of("outcome", "LAPSED"))))
                    .isEqualTo("deadline/closed");
        }

        @Test
        void twoLimitsAreAContradiction() {
            var form = duty("2026-10-30");
            form.put("workingDays", 5);
            form.put("dueOn", "2026-12-01");

            assertThat(calls.as(BUREAU).post(DEADLINES, form).status()).isEqualTo(400);
        }
    }

    @Nested
    @DisplayName("Art. 17, 25, 26: reminders and the ladder, each step once")
    class Ladder {
        @Test
        void everyPostIsToldOnceHoweverManyReplicasLook() throws Exception {
            var id = id(registered(duty("2026-11-13")));
            assertThat(dueOn(id)).isEqualTo("2026-12-04");
            sweepDeadlines.sweep(50);
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
            Callable<Integer> sweep = () -> sweepDeadlines.sweep(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : threads.invokeAll(List.of(sweep, sweep, sweep))) {
                    each.get();
                }
            }
            sweepDeadlines.sweep(50);
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
            recountDeadlines.recount(50);
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
            recountDeadlines.recount(50);

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
            sweepDeadlines.sweep(50);
            assertThat(status(id)).isEqualTo("OVERDUE");

            adopt(true, List.of(day("2027-01-01", true), day("2027-01-04", true)));
            recountDeadlines.recount(50);

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
            jdbc.sql("UPDATE rule_profile_choice SET in_force_from = '2999-01-01' WHERE profile = 'own-2027'")
                    .update();
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

    @Nested
    @DisplayName("Art. 17, 19, 20: duties of other services come and go by event")
    class OfOthers {
        private final UUID caseId = UUID.randomUUID();

        private void opened() {
            topics.send(
                    EventTypes.EXCHANGE_DUTY_OPENED,
                    new DutyOpened(
                            caseId,
                            Duty.CORRECTION,
                            OWNER,
                            WAITING,
                            null,
                            "核实一处疑义",
                            LocalDate.of(2026, 11, 20),
                            "19",
                            5,
                            null,
                            1));
            await().until(() -> !mine(WAITING_CLERK).isEmpty());
        }

        private List<JsonNode> mine(Actor actor) {
            return StreamSupport.stream(
                            calls.as(actor)
                                    .get(DEADLINES + "?limit=200&duty=CORRECTION")
                                    .json()
                                    .get("items")
                                    .spliterator(),
                            false)
                    .filter(each -> caseId.toString().equals(each.get("caseId").stringValue()))
                    .toList();
        }

        private String status() {
            return mine(CLERK).getFirst().get("status").stringValue();
        }

        @Test
        void theDateIsTheDutysOwnWhereTheRulesAreSilentAndIsToldBack() {
            opened();

            assertThat(mine(CLERK).getFirst().get("dueOn").stringValue()).isEqualTo("2026-11-27");
            var due = topics.await(
                            EventTypes.DUTY_DUE, (DutyDue each) -> each.caseId().equals(caseId))
                    .getFirst();
            assertThat(due.dueOn()).isEqualTo("2026-11-27");
            assertThat(due.cause()).isEqualTo(DutyDue.Cause.OPENED);
            assertThat(mine(STRANGER)).isEmpty();
        }

        @Test
        void newsOfTheLastSecondThatComesLateWithdrawsTheFinding() {
            opened();
            on("2026-11-27T16:00:30Z");
            sweepDeadlines.sweep(50);
            assertThat(status()).isEqualTo("OVERDUE");
            var finding = topics.await(EventTypes.FINDING_RAISED, (FindingRaised each) -> caseId.equals(each.caseId()))
                    .getFirst();
            assertThat(finding.breach()).isEqualTo(BreachKind.DATA_DEFECTIVE);

            topics.send(
                    EventTypes.EXCHANGE_DUTY_MET,
                    new DutyMet(caseId, Duty.CORRECTION, Instant.parse("2026-11-27T15:59:59Z"), 2));

            await().until(() -> status().equals("MET"));
            topics.await(
                    EventTypes.FINDING_WITHDRAWN,
                    (FindingWithdrawn each) -> each.finding().equals(finding.finding()));
        }

        @Test
        void itLapsesAndMayBeOpenedForAnotherDepartment() {
            opened();
            topics.send(
                    EventTypes.EXCHANGE_DUTY_LAPSED,
                    new DutyLapsed(caseId, Duty.CORRECTION, MutableClock.START, "转数源部门", 2));
            await().until(() -> status().equals("LAPSED"));
            opened();

            await().untilAsserted(() -> assertThat(mine(CLERK))
                    .extracting(each -> each.get("status").stringValue())
                    .containsExactlyInAnyOrder("LAPSED", "OPEN"));
        }

        @Test
        void itIsNotClosedByHand() {
            opened();
            var id = id(mine(CLERK).getFirst());

            assertThat(problem(
                            calls.as(BUREAU).post("%s/%s/closing".formatted(DEADLINES, id), Map.of("outcome", "DONE"))))
                    .isEqualTo("deadline/kept-by-its-case");
        }
    }

    @Nested
    @DisplayName("Art. 17: an extension needs its rule, a reason and the bureau's consent")
    class Extending {
        @Test
        void underLiyangThereIsNone() {
            var id = id(registered(duty("2026-11-20")));
            var asked = calls.as(APPROVER)
                    .post("%s/%s/extension".formatted(DEADLINES, id), Map.of("workingDays", 5, "reason", "条目多"));

            assertThat(problem(asked)).isEqualTo("deadline/extension-not-foreseen");
        }

        @Test
        void underOrder809ItIsAskedForAndConsentedTo() {
            calls.as(BUREAU).post("/api/v1/rule-profiles/sc-809-2025/versions/1/choice", Map.of("from", "2026-11-20"));
            try {
                var id = id(registered(duty("2026-11-20")));
                assertThat(dueOn(id)).isEqualTo("2026-12-04");
                var path = "%s/%s/extension".formatted(DEADLINES, id);
                var form = Map.of("workingDays", 5, "reason", "条目多");
                assertThat(calls.as(STRANGER).post(path, form).status()).isEqualTo(404);
                assertThat(calls.as(HEAD).post(path, form).status()).isEqualTo(200);
                assertThat(problem(calls.as(HEAD).post(path, form))).isEqualTo("deadline/extension-asked");
                assertThat(dueOn(id)).as("the clock runs on").isEqualTo("2026-12-04");

                var decided = calls.as(BUREAU).post(path + "/decision", Map.of("consented", true, "note", "同意"));

                assertThat(decided.json().get("dueOn").stringValue()).isEqualTo("2026-12-11");
                assertThat(problem(calls.as(BUREAU).post(path + "/decision", Map.of("consented", false))))
                        .isEqualTo("deadline/extension-decided");
                assertThat(details(id).get("extension").get("decidedBy").stringValue())
                        .isEqualTo(BUREAU.name());
            } finally {
                jdbc.sql("UPDATE rule_profile_choice SET in_force_from = '2998-01-01' WHERE profile = 'sc-809-2025'")
                        .update();
            }
        }
    }

    @Nested
    @DisplayName("Art. 17, 20: my duties, my department's, the city's; a feed; a timetable")
    class Pages {
        @Test
        void everyoneSeesWhatIsHis() {
            var id = id(registered(duty("2026-11-20")));

            assertThat(ids(CLERK, "?scope=MINE")).contains(id);
            assertThat(ids(APPROVER, "?scope=MINE")).doesNotContain(id);
            assertThat(ids(APPROVER, "?scope=DEPARTMENT")).contains(id);
            assertThat(ids(BUREAU, "?scope=CITY&owner=" + OWNER.value())).contains(id);
            assertThat(ids(BUREAU, "?scope=CITY&dueUntil=2026-12-10")).doesNotContain(id);
            assertThat(calls.as(HEAD).get(DEADLINES + "?scope=CITY").status()).isEqualTo(403);
            assertThat(calls.as(STRANGER).get(DEADLINES + "/" + id).status()).isEqualTo(404);
        }

        private List<String> ids(Actor actor, String query) {
            return StreamSupport.stream(
                            calls.as(actor)
                                    .get(DEADLINES + query + "&limit=200")
                                    .json()
                                    .get("items")
                                    .spliterator(),
                            false)
                    .map(StatutoryClockJourneyTest::id)
                    .toList();
        }

        @Test
        void theFeedIsACalendarThatProgramsRead() {
            var id = id(registered(duty("2026-11-20")));
            var feed = calls.as(CLERK).get(DEADLINES + "/calendar-feed").text();

            assertThat(feed).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
            assertThat(feed.replace("\r\n ", ""))
                    .contains("UID:%s@govshare".formatted(id))
                    .contains("DTSTART;VALUE=DATE:20261211")
                    .contains("SUMMARY:目录更新 · 《旅游法》修订后更新目录");
            assertThat(feed.lines())
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
        }

        @Test
        void theTimetableNamesMeanDays() {
            var done = id(registered(duty("2026-11-16")));
            calls.as(BUREAU).post("%s/%s/closing".formatted(DEADLINES, done), Map.of("outcome", "DONE"));
            clock.advance(Duration.ofMinutes(1));
            var lines = calls.as(HEAD)
                    .get(DEADLINES + "/timetable?from=2026-11-20&until=2026-11-20&duty=CATALOG_UPDATE")
                    .json()
                    .get("lines");

            assertThat(lines.get(0).get("met").intValue()).isPositive();
            assertThat(lines.get(0).get("meanDays").doubleValue()).isPositive();
        }
    }
}
