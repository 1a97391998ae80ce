package cn.govshare.approval.deadline.app;

import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the bureau, every month anew, that duties reach into a year whose holidays are not published yet.
@Component
@Article("17")
public class WarnOfMissingYears {
    private static final Logger LOG = LoggerFactory.getLogger(WarnOfMissingYears.class);

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Notices notices;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    WarnOfMissingYears(
            Deadlines deadlines,
            Calendars calendars,
            Notices notices,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.notices = notices;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Without effect when nothing is provisional. What could not be told is told at the next call.
    public void warn() {
        deadlines.provisional().ifPresent(due -> {
            var calendar = calendars.current();
            for (int year = due.first().getYear(); year <= due.last().getYear(); year++) {
                if (!calendar.covers(year)) {
                    warn(year);
                }
            }
        });
    }

    private void warn(int year) {
        var month = YearMonth.from(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        var key = "calendar-missing/%d/%s".formatted(year, month);
        if (!told.contains(key)) {
            transaction.executeWithoutResult(_ -> tell(year, key));
            told.add(key);
        }
    }

    private void tell(int year, String key) {
        long count = deadlines.countDueFrom(year);
        LOG.warn(
                "{} deadlines reach into {}, whose holidays are not published: their dates are provisional",
                count,
                year);
        notices.tell(NoticeDraft.of(NoticeKind.CALENDAR_MISSING, Addressee.bureau(), key)
                .fact(Fact.YEAR, year)
                .fact(Fact.COUNT, count));
    }
}
