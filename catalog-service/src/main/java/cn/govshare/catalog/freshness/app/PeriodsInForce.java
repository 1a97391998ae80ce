package cn.govshare.catalog.freshness.app;

import cn.govshare.catalog.enacted.Enacted;
import cn.govshare.catalog.enacted.WhenCalendarChanges;
import cn.govshare.catalog.freshness.Promises;
import cn.govshare.catalog.freshness.UpdatePeriods;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;

/// The periods of the update cycles, counted by the working days that the bureau has put in force. When a year gets
/// another wording, the last days that lie in it are counted anew.
@Component
@Article({"9(1)", "17"})
class PeriodsInForce implements WhenCalendarChanges {
    private final UpdatePeriods asSet;
    private final Enacted enacted;
    private final Promises promises;

    PeriodsInForce(UpdatePeriods asSet, Enacted enacted, Promises promises) {
        this.asSet = asSet;
        this.enacted = enacted;
        this.promises = promises;
    }

    UpdatePeriods now() {
        return asSet.countedBy(enacted.calendar());
    }

    /// What falls due in the last days of the year before may be put off into this one.
    @Override
    public void changed(int year, WorkingCalendar calendar) {
        var counted = asSet.countedBy(calendar);
        var from = LocalDate.of(year - 1, Month.DECEMBER, 1);
        promises.dueDaysBetween(from, LocalDate.of(year, Month.DECEMBER, 31))
                .forEach(dueFrom -> promises.recount(counted.due(dueFrom)));
    }
}
