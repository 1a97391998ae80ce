package cn.govshare.approval.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.rule.WorkingCalendar.Day;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 17: a year's holidays and make-up days are checked before they count")
class CalendarRuleTest {
    private static final Day NEW_YEAR = new Day(LocalDate.of(2027, 1, 1), "元旦", true);
    private static final Day MAKE_UP = new Day(LocalDate.of(2027, 1, 9), "元旦", false);

    private static List<String> faults(boolean published, String source, Day... days) {
        return CalendarRule.check(new CalendarRule.Asked(2027, published, source, List.of(days))).stream()
                .map(Fault::code)
                .toList();
    }

    @Test
    void aWholeYearIsTaken() {
        assertThat(faults(true, "国办发明电〔2026〕7号", NEW_YEAR, MAKE_UP)).isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(faults(
                        true,
                        " ",
                        new Day(LocalDate.of(2026, 5, 1), "劳动节", true),
                        new Day(LocalDate.of(2027, 1, 5), "元旦", false),
                        MAKE_UP,
                        MAKE_UP,
                        new Day(LocalDate.of(2027, 5, 1), " ", true)))
                .containsExactlyInAnyOrder(
                        "source-missing",
                        "day-of-another-year",
                        "day-without-name",
                        "day-listed-twice",
                        "make-up-day-on-weekday",
                        "new-year-missing");
    }

    @Test
    void anExpectedYearMayBeIncomplete() {
        assertThat(faults(false, "预估", MAKE_UP)).isEmpty();
    }

    @Test
    void aFileIsReadAsItIsShipped() {
        assertThat(CalendarFile.read("\uFEFFdate,name,off\r\n2027-01-01,元旦,true\r\n2027-01-09,元旦,false\r\n"))
                .containsExactly(NEW_YEAR, MAKE_UP);
    }

    @Test
    void everyLineOfAFileThatIsNoDayIsNamed() {
        assertThatThrownBy(() -> CalendarFile.read("日期,名称\n2027-13-01,元旦,true\n2027-01-01,元旦,是\n2027-01-02,元旦,true"))
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::field)
                                .containsExactly("1", "2", "3"));
    }
}
