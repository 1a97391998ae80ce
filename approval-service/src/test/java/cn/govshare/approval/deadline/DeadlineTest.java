package cn.govshare.approval.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.Term;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String LIYANG = "liyang-2020-15";
    private static final String ORDER_809 = "sc-809-2025";

    private static Deadline open(Duty duty, LocalDate openedOn, String profile) {
        return Deadline.open(
                UUID.randomUUID(),
                new DatedDuty(duty, Actors.CIVIL_AFFAIRS, UUID.randomUUID(), null, openedOn),
                RuleProfile.shipped(profile),
                WorkingCalendar.shipped());
    }

    private static Deadline replyTo(LocalDate received) {
        return open(Duty.REPLY_CONDITIONAL, received, LIYANG);
    }

    @Nested
    @DisplayName("Art. 17: the provider replies within 10 working days")
    class DueDate {
        @ParameterizedTest(name = "received {0}: due {1}")
        @CsvSource({
            "2020-01-17, 2020-02-07",
            "2020-04-28, 2020-05-14",
            "2024-02-07, 2024-02-27",
            "2025-09-26, 2025-10-16",
            "2026-02-11, 2026-03-03",
            "2026-09-24, 2026-10-15",
            "2026-11-20, 2026-12-04",
        })
        void tenWorkingDaysWithHolidaysAndMakeUpDays(LocalDate received, LocalDate due) {
            assertThat(replyTo(received).dueOn()).isEqualTo(due);
        }

        @Test
        void theDayOfReceiptDoesNotCount() {
            assertThat(open(Duty.REPLY_UNCONDITIONAL, LocalDate.of(2026, 5, 8), ORDER_809)
                            .dueOn())
                    .as("the make-up Saturday after it")
                    .isEqualTo(LocalDate.of(2026, 5, 9));
        }

        @Test
        void aDateThroughAnUnpublishedYearIsProvisional() {
            assertThat(replyTo(LocalDate.of(2026, 12, 10)).provisional()).isFalse();
            assertThat(replyTo(LocalDate.of(2026, 12, 25)).provisional()).isTrue();
        }
    }

    @Nested
    @DisplayName("Art. 9, 17: the numbers and articles are those of the rule profile")
    class Profile {
        @ParameterizedTest(name = "{0} under {1}, opened {2}: due {3} by art. {4}")
        @CsvSource({
            "REPLY_CONDITIONAL, liyang-2020-15, 2026-09-24, 2026-10-15, 17",
            "CATALOG_UPDATE, liyang-2020-15, 2020-09-25, 2020-10-22, 9",
            "REPLY_CONDITIONAL, sc-809-2025, 2026-09-24, 2026-10-15, 21",
            "SUPPLY_AFTER_CONSENT, sc-809-2025, 2026-09-24, 2026-10-29, 22",
            "CATALOG_REVIEW, sc-809-2025, 2026-02-13, 2026-02-24, 17",
        })
        void limitsComeFromTheProfile(Duty duty, String profile, LocalDate opened, LocalDate due, String article) {
            var deadline = open(duty, opened, profile);

            assertThat(deadline.dueOn()).isEqualTo(due);
            assertThat(deadline.article()).isEqualTo(article);
            assertThat(deadline.ruleProfile()).isEqualTo(profile);
        }

        @Test
        void aDutyWithoutANumberIsNotOpened() {
            assertThatThrownBy(() -> open(Duty.CORRECTION, LocalDate.of(2026, 9, 24), LIYANG))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    @DisplayName("Art. 17, 26(3): what is not done on the last day is overdue the day after")
    class Overdue {
        private final Deadline deadline = replyTo(LocalDate.of(2026, 9, 24));

        @Test
        void theLastDayIsInTime() {
            assertThat(deadline.isMissedOn(LocalDate.of(2026, 10, 15))).isFalse();
            assertThat(deadline.isMissedOn(LocalDate.of(2026, 10, 16))).isTrue();
        }

        @Test
        void whatIsMetInTimeIsNeverMissed() {
            var met = deadline.meet(NOW, WorkingCalendar.shipped());

            assertThat(met.status()).isEqualTo(DeadlineStatus.MET);
            assertThat(met.isMissedOn(LocalDate.of(2030, 1, 1))).isFalse();
            assertThatThrownBy(() -> met.miss(NOW)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void whatIsMetLateStaysKnownAsLate() {
            var met = deadline.miss(NOW).meet(NOW.plusSeconds(60), WorkingCalendar.shipped());

            assertThat(met.status()).isEqualTo(DeadlineStatus.MET_LATE);
            assertThat(met.missedAt()).isEqualTo(NOW);
        }

        @Test
        void whatLapsesLateStaysKnownAsLate() {
            assertThat(deadline.miss(NOW).lapse(NOW).missedAt()).isEqualTo(NOW);
        }

        @Test
        void whatHadLapsedInTimeWasNeverMissed() {
            var lastSecond = Instant.parse("2026-10-15T15:59:59Z");

            assertThat(deadline.miss(NOW).lapse(lastSecond).missedAt()).isNull();
        }

        @Test
        void itIsMissedOnce() {
            assertThatThrownBy(() -> deadline.miss(NOW).miss(NOW)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    @DisplayName("Art. 17: a request is returned for completion once, and the days do not count meanwhile")
    class Pauses {
        private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

        private final RuleProfile rules = RuleProfile.shipped(LIYANG);
        private final WorkingCalendar calendar = WorkingCalendar.shipped();
        private final Deadline deadline = replyTo(FRIDAY);

        @Test
        void theDaysOfThePauseAreLeftOut() {
            var paused = deadline.pause(rules, LocalDate.of(2026, 11, 25), "未附法律依据");
            assertThat(paused.status()).isEqualTo(DeadlineStatus.PAUSED);
            assertThat(paused.isMissedOn(LocalDate.of(2027, 11, 25))).isFalse();

            var resumed = paused.resume(LocalDate.of(2026, 12, 1), calendar);

            assertThat(resumed.status()).isEqualTo(DeadlineStatus.OPEN);
            assertThat(resumed.dueOn())
                    .as("Monday and Tuesday counted before; eight days are left after 1 December")
                    .isEqualTo(LocalDate.of(2026, 12, 11));
        }

        @Test
        void whatIsReturnedOnTheLastDayLeavesADayAfterItsCompletion() {
            var resumed =
                    deadline.pause(rules, deadline.dueOn(), "未附法律依据").resume(LocalDate.of(2026, 12, 21), calendar);

            assertThat(resumed.dueOn()).isEqualTo(LocalDate.of(2026, 12, 22));
        }

        @Test
        void whereTheRulesSaySoAllDaysBeginAnew() {
            var lines = rules.limits();
            lines.setProperty("reply-conditional.pause.then", "restarts");
            var restarting = RuleProfile.of("own", 1, lines);

            assertThat(deadline.pause(restarting, LocalDate.of(2026, 12, 2), "未附法律依据")
                            .resume(FRIDAY.plusDays(14), calendar)
                            .dueOn())
                    .isEqualTo(LocalDate.of(2026, 12, 18));
        }

        @Test
        void asSecondReturnIsRefused() {
            var resumed = deadline.pause(rules, FRIDAY.plusDays(3), "未附法律依据").resume(FRIDAY.plusDays(5), calendar);

            assertThatThrownBy(() -> resumed.pause(rules, FRIDAY.plusDays(6), "再补"))
                    .isInstanceOfSatisfying(
                            PolicyViolation.class,
                            problem -> assertThat(problem.code()).isEqualTo(DeadlineProblem.PAUSED_BEFORE));
        }

        @Test
        void whatIsOverdueIsNotRescuedByReturningIt() {
            assertThatThrownBy(() -> deadline.pause(rules, deadline.dueOn().plusDays(1), "未附法律依据"))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> deadline.miss(NOW).pause(rules, FRIDAY, "未附法律依据"))
                    .isInstanceOf(Conflict.class);
        }

        @Test
        void onlyWhatTheRulesNameIsPaused() {
            assertThatThrownBy(() -> open(Duty.CATALOG_UPDATE, FRIDAY, LIYANG).pause(rules, FRIDAY, "无"))
                    .isInstanceOfSatisfying(
                            PolicyViolation.class,
                            problem -> assertThat(problem.code()).isEqualTo(DeadlineProblem.PAUSE_NOT_FORESEEN));
        }

        @Test
        void theDaysTakenLeaveOutThePause() {
            var resumed = deadline.pause(rules, LocalDate.of(2026, 11, 25), "未附法律依据")
                    .resume(LocalDate.of(2026, 12, 1), calendar);

            assertThat(resumed.meet(Instant.parse("2026-12-03T02:00:00Z"), calendar)
                            .takenDays())
                    .isEqualTo(4);
        }
    }

    @Nested
    @DisplayName("Order 809, art. 21: the competent authority consents to ten working days more")
    class Extensions {
        private static final LocalDate OPENED = LocalDate.of(2026, 9, 24);

        private final RuleProfile rules = RuleProfile.shipped(ORDER_809);
        private final WorkingCalendar calendar = WorkingCalendar.shipped();
        private final Deadline deadline = open(Duty.REPLY_CONDITIONAL, OPENED, ORDER_809);

        private Deadline extended(Deadline by, int days) {
            return by.extend(new Extension(days, "数据量大", "dsj.operator"), rules, OPENED, calendar);
        }

        @Test
        void theDateMovesByWorkingDays() {
            assertThat(extended(deadline, 10).dueOn()).isEqualTo(LocalDate.of(2026, 10, 29));
        }

        @Test
        void moreThanTheRulesAllowIsRefused() {
            assertThatThrownBy(() -> extended(deadline, 11))
                    .isInstanceOfSatisfying(
                            PolicyViolation.class,
                            problem -> assertThat(problem.code()).isEqualTo(DeadlineProblem.EXTENSION_TOO_LONG));
            assertThatThrownBy(() -> extended(extended(deadline, 5), 5))
                    .isInstanceOfSatisfying(
                            PolicyViolation.class,
                            problem -> assertThat(problem.code()).isEqualTo(DeadlineProblem.EXTENDED_BEFORE));
        }

        @Test
        void liyangKnowsNoExtension() {
            assertThatThrownBy(() -> replyTo(OPENED)
                            .extend(
                                    new Extension(1, "数据量大", "dsj.operator"),
                                    RuleProfile.shipped(LIYANG),
                                    OPENED,
                                    calendar))
                    .isInstanceOfSatisfying(
                            PolicyViolation.class,
                            problem -> assertThat(problem.code()).isEqualTo(DeadlineProblem.EXTENSION_NOT_FORESEEN));
        }

        @Test
        void whatIsOverdueIsNotRescued() {
            assertThatThrownBy(() -> extended(deadline.miss(NOW), 5)).isInstanceOf(Conflict.class);
        }
    }

    @Nested
    @DisplayName("Art. 17: a change of the calendar counts open dates anew")
    class Recounts {
        private static final LocalDate OPENED = LocalDate.of(2026, 12, 25);

        private final WorkingCalendar published = WorkingCalendar.shipped()
                .with(2027, true, List.of(new WorkingCalendar.Day(LocalDate.of(2027, 1, 1), "元旦", true)), 1);

        @Test
        void aProvisionalDateBecomesFinal() {
            var provisional = replyTo(OPENED);
            assertThat(provisional.dueOn()).isEqualTo(LocalDate.of(2027, 1, 8));

            var counted = provisional.recount(published, OPENED);

            assertThat(counted.dueOn()).isEqualTo(LocalDate.of(2027, 1, 11));
            assertThat(counted.provisional()).isFalse();
            assertThat(counted.basis().calendar()).isEqualTo(1);
        }

        @Test
        void nobodyBecomesLateByAChangeOfTheCalendar() {
            var deadline = replyTo(LocalDate.of(2026, 9, 24));
            var withoutHolidays = WorkingCalendar.shipped().with(2026, true, List.of(), 2);
            var today = LocalDate.of(2026, 10, 14);

            assertThat(deadline.recount(withoutHolidays, today).dueOn()).isEqualTo(today);
        }

        @Test
        void aCalendarThatChangedMeanwhileLeavesADayAfterTheCompletion() {
            var rules = RuleProfile.shipped(LIYANG);
            var paused = replyTo(LocalDate.of(2026, 11, 20)).pause(rules, LocalDate.of(2026, 12, 4), "未附法律依据");
            var saturdayWorked = WorkingCalendar.shipped()
                    .with(2026, true, List.of(new WorkingCalendar.Day(LocalDate.of(2026, 11, 28), "调休", false)), 3);

            assertThat(paused.resume(LocalDate.of(2026, 12, 21), saturdayWorked).dueOn())
                    .isEqualTo(LocalDate.of(2026, 12, 22));
        }

        @Test
        void anExtensionAddsToTheDayThatHolds() {
            var withoutHolidays = WorkingCalendar.shipped().with(2026, true, List.of(), 2);
            var today = LocalDate.of(2026, 10, 14);
            var kept = open(Duty.REPLY_CONDITIONAL, LocalDate.of(2026, 9, 24), ORDER_809)
                    .recount(withoutHolidays, today);
            assertThat(kept.dueOn()).isEqualTo(today);

            assertThat(kept.extend(
                                    new Extension(1, "数据量大", "dsj.operator"),
                                    RuleProfile.shipped(ORDER_809),
                                    today,
                                    withoutHolidays)
                            .dueOn())
                    .isEqualTo(today.plusDays(1));
        }

        @Test
        void whatIsOverdueKeepsItsDate() {
            assertThatThrownBy(() -> replyTo(OPENED).miss(NOW).recount(published, OPENED))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    @DisplayName("Art. 26: news that comes late do not make late what was done in time")
    class LateNews {
        private final WorkingCalendar calendar = WorkingCalendar.shipped();
        private final Deadline overdue = replyTo(LocalDate.of(2026, 9, 24)).miss(Instant.parse("2026-10-15T16:00:05Z"));

        @Test
        void whatWasDoneInTheLastSecondIsInTime() {
            var met = overdue.meet(Instant.parse("2026-10-15T15:59:59Z"), calendar);

            assertThat(met.status()).isEqualTo(DeadlineStatus.MET);
            assertThat(met.missedAt()).isNull();
        }

        @Test
        void whatWasDoneASecondLaterStaysLate() {
            assertThat(overdue.meet(Instant.parse("2026-10-15T16:00:00Z"), calendar)
                            .status())
                    .isEqualTo(DeadlineStatus.MET_LATE);
        }
    }

    @Nested
    @DisplayName("Art. 19, 20, 26: where the rules are silent the duty brings its own limit")
    class OwnLimit {
        private static final LocalDate OPENED = LocalDate.of(2026, 11, 20);

        private static Deadline within(Duty duty, Term term, String profile) {
            return Deadline.open(
                    UUID.randomUUID(),
                    new DatedDuty(duty, Actors.CIVIL_AFFAIRS, UUID.randomUUID(), null, OPENED).within(term),
                    RuleProfile.shipped(profile),
                    WorkingCalendar.shipped());
        }

        @Test
        void itsOwnLimitCountsWhereTheRulesNameNone() {
            var correction = within(Duty.CORRECTION, new Term.WorkingDays(5, "19"), LIYANG);
            var rectification = within(Duty.RECTIFICATION, new Term.Until(LocalDate.of(2026, 12, 13), "26"), LIYANG);

            assertThat(correction.dueOn()).isEqualTo(LocalDate.of(2026, 11, 27));
            assertThat(correction.article()).isEqualTo("19");
            assertThat(rectification.dueOn()).as("a Sunday").isEqualTo(LocalDate.of(2026, 12, 13));
        }

        @Test
        void theNumberOfTheLawComesFirst() {
            var correction = within(Duty.CORRECTION, new Term.WorkingDays(5, "19"), ORDER_809);

            assertThat(correction.dueOn()).isEqualTo(LocalDate.of(2026, 12, 4));
            assertThat(correction.article()).isEqualTo("26");
        }

        @Test
        void theAnnualReportIsDueByTheEndOfJanuary() {
            assertThat(open(Duty.ANNUAL_REPORT, LocalDate.of(2027, 1, 1), LIYANG)
                            .dueOn())
                    .isEqualTo(LocalDate.of(2027, 1, 31));
            assertThat(open(Duty.ANNUAL_REPORT, LocalDate.of(2027, 1, 31), LIYANG)
                            .dueOn())
                    .isEqualTo(LocalDate.of(2028, 1, 31));
        }
    }
}
