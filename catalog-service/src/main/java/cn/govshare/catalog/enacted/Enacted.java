package cn.govshare.catalog.enacted;

import cn.govshare.kernel.event.CalendarAdopted;
import cn.govshare.kernel.event.RuleProfileChosen;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;

/// What the bureau has put in force. A change that is older than what is known has no effect.
@Article({"8(1)", "17"})
public interface Enacted {
    /// The calendar as shipped, with every year that the bureau has entered.
    WorkingCalendar calendar();

    /// The legal text that counts on a day.
    RuleProfile profileOn(LocalDate day);

    /// @return true when the calendar is another one now
    boolean adopt(CalendarAdopted year);

    void choose(RuleProfileChosen choice);

    void clear();
}
