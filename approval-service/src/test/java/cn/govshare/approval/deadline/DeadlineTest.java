package cn.govshare.approval.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
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
        void itIsMissedOnce() {
            assertThatThrownBy(() -> deadline.miss(NOW).miss(NOW)).isInstanceOf(IllegalStateException.class);
        }
    }
}
