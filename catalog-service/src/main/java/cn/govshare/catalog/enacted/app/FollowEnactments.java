package cn.govshare.catalog.enacted.app;

import cn.govshare.catalog.enacted.Enacted;
import cn.govshare.catalog.enacted.WhenCalendarChanges;
import cn.govshare.kernel.event.CalendarAdopted;
import cn.govshare.kernel.vocabulary.Article;
import java.util.List;
import org.springframework.stereotype.Component;

/// Takes in a year of the calendar and has everything counted anew that was counted through it. Runs in the reader's
/// transaction.
@Component
@Article("17")
public class FollowEnactments {
    private final Enacted enacted;
    private final List<WhenCalendarChanges> counting;

    FollowEnactments(Enacted enacted, List<WhenCalendarChanges> counting) {
        this.enacted = enacted;
        this.counting = List.copyOf(counting);
    }

    public void adopted(CalendarAdopted year) {
        if (enacted.adopt(year)) {
            var now = enacted.calendar();
            counting.forEach(each -> each.changed(year.year(), now));
        }
    }
}
