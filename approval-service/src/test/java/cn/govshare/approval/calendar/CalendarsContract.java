package cn.govshare.approval.calendar;

import static cn.govshare.approval.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.rule.WorkingCalendar.Day;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/// What every store of calendars does.
@Transactional
public abstract class CalendarsContract {
    private static final LocalDate NEW_YEAR = LocalDate.of(2031, 1, 1);

    protected abstract Calendars calendars();

    private static CalendarRevision draft(boolean published, Day... days) {
        return new CalendarRevision(0, 2031, published, "国办发明电〔2030〕7号", List.of(days), "dsj.operator", NOW, null);
    }

    @Test
    void whatIsAdoptedCountsFromThenOn() {
        var calendars = calendars();
        assertThat(calendars.current().isWorkingDay(NEW_YEAR)).isTrue();

        var adopted = calendars.adopt(draft(true, new Day(NEW_YEAR, "元旦", true)));

        assertThat(calendars.current().isWorkingDay(NEW_YEAR)).isFalse();
        assertThat(calendars.current().covers(2031)).isTrue();
        assertThat(calendars.current().revision()).isEqualTo(adopted.revision());
        assertThat(calendars.hold().revision()).isEqualTo(adopted.revision());
        assertThat(calendars.revisions(2031)).containsExactly(adopted);
    }

    @Test
    void aLaterWordingOfAYearReplacesTheEarlierOneAndBothAreKept() {
        var calendars = calendars();
        var expected = calendars.adopt(draft(false, new Day(NEW_YEAR.plusDays(1), "元旦", true)));
        assertThat(calendars.current().covers(2031)).isFalse();
        assertThat(calendars.current().isWorkingDay(NEW_YEAR.plusDays(1))).isFalse();

        var published = calendars.adopt(draft(true, new Day(NEW_YEAR, "元旦", true)));

        assertThat(calendars.current().isWorkingDay(NEW_YEAR.plusDays(1))).isTrue();
        assertThat(calendars.revisions(2031)).containsExactly(published, expected);
    }

    @Test
    void aWordingIsPendingUntilItIsCarriedThrough() {
        var calendars = calendars();
        var adopted = calendars.adopt(draft(true, new Day(NEW_YEAR, "元旦", true)));
        assertThat(calendars.pending()).contains(adopted);

        calendars.carriedThrough(adopted.revision(), NOW);

        assertThat(calendars.pending()).noneMatch(each -> each.revision() == adopted.revision());
        assertThat(calendars.revisions(2031).getFirst().carriedThroughAt()).isEqualTo(NOW);
    }
}
