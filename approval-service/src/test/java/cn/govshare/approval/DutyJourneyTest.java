package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.event.DutyLapsed;
import cn.govshare.kernel.event.DutyMet;
import cn.govshare.kernel.event.DutyOpened;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.FindingRaised;
import cn.govshare.kernel.event.FindingWithdrawn;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.BreachKind;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.MutableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApprovalServiceTest
class DutyJourneyTest extends ClockJourney {
    @Autowired
    DutyJourneyTest(ClockWorld world) {
        super(world);
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
            world.sweep().sweep(50);

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
        void theLastDayDoesNotComeBeforeTheFirst() {
            var form = duty("2026-10-30");
            form.put("dueOn", "2026-10-29");
            var answer = calls.as(BUREAU).post(DEADLINES, form);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/faults/0/code").stringValue()).isEqualTo("due-before-opened");
        }

        @Test
        void daysThatNoCalendarKnowsAreRefused() {
            var form = duty("-9999-01-01");
            form.put("dueOn", "+999999999-12-31");

            assertThat(calls.as(BUREAU).post(DEADLINES, form).status()).isEqualTo(400);
            assertThat(calls.as(BUREAU)
                            .get(DEADLINES + "?dueUntil=%2B999999999-12-31")
                            .status())
                    .isEqualTo(400);
            assertThat(calls.as(BUREAU)
                            .get(DEADLINES + "/timetable?from=2026-01-01&until=%2B999999999-12-31")
                            .status())
                    .isEqualTo(400);
            var choice = Map.of("from", "+999999999-12-31");
            assertThat(calls.as(BUREAU)
                            .post("/api/v1/rule-profiles/sc-809-2025/versions/1/choice", choice)
                            .status())
                    .isEqualTo(400);
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
            world.sweep().sweep(50);
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
        void newsOfALapseInTimeThatComesLateWithdrawsTheFindingToo() {
            opened();
            on("2026-11-27T16:00:30Z");
            world.sweep().sweep(50);
            var finding = topics.await(EventTypes.FINDING_RAISED, (FindingRaised each) -> caseId.equals(each.caseId()))
                    .getFirst();

            topics.send(
                    EventTypes.EXCHANGE_DUTY_LAPSED,
                    new DutyLapsed(caseId, Duty.CORRECTION, Instant.parse("2026-11-27T15:59:59Z"), "提出部门撤回", 2));

            await().until(() -> status().equals("LAPSED"));
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

        @AfterEach
        void backToTheSetting() {
            world.forgetChosenProfiles();
        }

        /// Ten working days, due on 2026-12-04.
        private String underOrder809() {
            calls.as(BUREAU).post("/api/v1/rule-profiles/sc-809-2025/versions/1/choice", Map.of("from", "2026-11-20"));
            return id(registered(duty("2026-11-20")));
        }

        @Test
        void underOrder809ItIsAskedForAndConsentedTo() {
            var id = underOrder809();
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
        }

        @Test
        void whoAskedInVainIsTold() {
            var id = underOrder809();
            var path = "%s/%s/extension".formatted(DEADLINES, id);
            calls.as(HEAD).post(path, Map.of("workingDays", 5, "reason", "条目多"));
            calls.as(BUREAU).post(path + "/decision", Map.of("consented", false, "note", "条目不多。"));

            assertThat(dueOn(id)).isEqualTo("2026-12-04");
            assertThat(calls.as(CLERK)
                            .get("/api/v1/notices")
                            .json()
                            .at("/items/0/body")
                            .stringValue())
                    .contains("未获同意,截止日仍为 2026-12-04。条目不多。");
        }

        @Test
        void nobodyDecidesHisOwn() {
            calls.as(BUREAU).post("/api/v1/rule-profiles/sc-809-2025/versions/1/choice", Map.of("from", "2026-11-20"));
            var form = duty("2026-11-20");
            form.put("owner", Actors.BUREAU.value());
            topics.send(
                    EventTypes.DEPARTMENT_REGISTERED,
                    new DepartmentRegistered(Actors.BUREAU, "市大数据管理局", DepartmentKind.GOVERNMENT_DEPARTMENT, 1));
            await().until(() -> calls.as(BUREAU).post(DEADLINES, form), answer -> answer.status() == 201);
            var both = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR, Role.DEPARTMENT_HEAD);
            var id = id(calls.as(BUREAU)
                    .get(DEADLINES + "?scope=DEPARTMENT&status=OPEN&duty=CATALOG_UPDATE")
                    .json()
                    .at("/items/0"));
            var path = "%s/%s/extension".formatted(DEADLINES, id);
            assertThat(calls.as(both)
                            .post(path, Map.of("workingDays", 5, "reason", "条目多"))
                            .status())
                    .isEqualTo(200);

            assertThat(problem(calls.as(both).post(path + "/decision", Map.of("consented", true))))
                    .isEqualTo("deadline/own-extension");
            calls.as(BUREAU).post("%s/%s/closing".formatted(DEADLINES, id), Map.of("outcome", "LAPSED"));
        }
    }
}
