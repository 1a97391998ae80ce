package cn.govshare.kernel.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Art. 17: days are working days of the mainland's calendar")
class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    static Stream<Arguments> vectors() throws IOException {
        try (var in = WorkingCalendarTest.class.getResourceAsStream("/deadline-vectors.json")) {
            return JsonMapper.shared()
                    .readTree(in)
                    .get("vectors")
                    .valueStream()
                    .map(each -> Arguments.of(
                            LocalDate.parse(each.get("received").stringValue()),
                            each.get("working_days").intValue(),
                            LocalDate.parse(each.get("due").stringValue())));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void dueDatesFollowTheVectors(LocalDate received, int workingDays, LocalDate due) {
        assertThat(calendar.dueOn(received, workingDays)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2020,249",
        "2021,250",
        "2022,249",
        "2023,249",
        "2024,251",
        "2025,248",
        "2026,248",
    })
    void everyShippedYearHasItsWorkingDays(int year, int workingDays) {
        var first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1))
                        .filter(calendar::isWorkingDay)
                        .count())
                .isEqualTo(workingDays);
    }

    @Test
    void aMakeUpSaturdayIsAWorkingDay() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 9))).isTrue();
    }

    @Test
    void aYearThatIsNotPublishedIsNotCovered() {
        assertThat(calendar.covers(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.covers(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void negativeDaysAreRefused() {
        assertThatThrownBy(() -> calendar.dueOn(LocalDate.of(2026, 1, 1), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
