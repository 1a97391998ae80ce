package cn.govshare.approval.deadline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.calendar.CalendarRevision;
import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.WhenMissed;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.event.FindingRaised;
import cn.govshare.kernel.event.FindingWithdrawn;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.WorkingCalendar.Day;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeepStatutoryClockTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 11, 20);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 4);
    private static final Instant AFTER_IT = Instant.parse("2026-12-04T16:00:05Z");

    private final ClockBench bench = new ClockBench();
    private final UUID caseId = UUID.randomUUID();
    private final List<String> marks = new ArrayList<>();

    private ClockBench.Replica openedReply() {
        var replica = bench.started();
        replica.clock().open(new DatedDuty(Duty.REPLY_CONDITIONAL, Actors.CIVIL_AFFAIRS, caseId, null, OPENED));
        return replica;
    }

    private Deadline deadline() {
        return bench.deadlines.find(Duty.REPLY_CONDITIONAL, caseId).orElseThrow();
    }

    private void lastDayBecomesAHoliday() {
        bench.calendars.adopt(new CalendarRevision(
                0,
                2026,
                true,
                "国办发明电〔2026〕9号",
                List.of(new Day(LAST_DAY, "调休", true)),
                "dsj.operator",
                AFTER_IT,
                null));
    }

    @Test
    @DisplayName(
            "Art. 17: what is met after a new wording of the calendar, but before its recount, is judged by the new one")
    void nothingIsClosedByAnOldCalendar() {
        var replica = openedReply();
        lastDayBecomesAHoliday();
        bench.clock.set(AFTER_IT);

        replica.clock().meet(Duty.REPLY_CONDITIONAL, caseId);

        assertThat(deadline().status()).isEqualTo(DeadlineStatus.MET);
        assertThat(bench.deadlines.changes(deadline().id()).getLast().cause()).isEqualTo(DutyDue.Cause.RECOMPUTED);
        assertThat(bench.sent(FindingRaised.class)).isEmpty();
    }

    @Test
    @DisplayName("Art. 17, 26(3): a sweep that comes before the recount notices nothing by an old calendar")
    void nothingIsNoticedByAnOldCalendar() {
        var replica = openedReply();
        lastDayBecomesAHoliday();
        bench.clock.set(AFTER_IT);

        assertThat(replica.sweep().sweep(10)).isZero();
        assertThat(deadline().dueOn()).isEqualTo(LAST_DAY.plusDays(3));
        bench.clock.set(Instant.parse("2026-12-07T16:00:00Z"));
        assertThat(replica.sweep().sweep(10)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Art. 26(3): a clock that ran ahead marks a case; when it is right again the mark and the finding fall")
    void aWithdrawnMissReachesItsCase() {
        bench.cases.add(new WhenMissed() {
            @Override
            public Duty duty() {
                return Duty.REPLY_CONDITIONAL;
            }

            @Override
            public void missed(Deadline deadline, Instant noticedAt) {
                marks.add("missed");
            }

            @Override
            public void withdrawn(Deadline met, Instant at) {
                marks.add("withdrawn");
            }
        });
        var replica = openedReply();
        bench.clock.set(AFTER_IT);
        replica.sweep().sweep(10);
        bench.clock.set(Instant.parse("2026-12-03T02:00:00Z"));
        replica.clock().meet(Duty.REPLY_CONDITIONAL, caseId);

        assertThat(deadline().status()).isEqualTo(DeadlineStatus.MET);
        assertThat(marks).containsExactly("missed", "withdrawn");
        assertThat(bench.sent(DutyMissed.class)).hasSize(1);
        assertThat(bench.sent(FindingWithdrawn.class))
                .singleElement()
                .satisfies(withdrawn -> assertThat(withdrawn.finding())
                        .isEqualTo(bench.sent(FindingRaised.class).getFirst().finding()));
    }

    @Test
    @DisplayName("Art. 17: a warning of a missing year that could not be told is told at the next look, and then once")
    void aWarningIsNotLost() {
        bench.started()
                .clock()
                .open(new DatedDuty(
                        Duty.REPLY_CONDITIONAL, Actors.CIVIL_AFFAIRS, caseId, null, LocalDate.of(2026, 12, 28)));
        var away = new ArrayList<>(List.of("once"));
        Notices board = draft -> {
            if (!away.isEmpty()) {
                throw new IllegalStateException("The board is away " + away.removeFirst());
            }
            return bench.tell(draft);
        };
        var warn = new WarnOfMissingYears(
                bench.deadlines, bench.calendars, board, bench.clock, new ClockBench.NoTransactions());

        assertThatThrownBy(warn::warn).isInstanceOf(IllegalStateException.class);
        warn.warn();
        warn.warn();

        assertThat(bench.notices).extracting(NoticeDraft::kind).containsExactly(NoticeKind.CALENDAR_MISSING);
    }
}
