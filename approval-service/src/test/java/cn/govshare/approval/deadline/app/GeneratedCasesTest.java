package cn.govshare.approval.deadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.calendar.CalendarRevision;
import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.approval.deadline.Extension;
import cn.govshare.approval.deadline.ToldStep;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.profile.ProfileChoice;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.event.FindingRaised;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.Term;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.rule.WorkingCalendar.Day;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.testkit.Actors;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Ten thousand cases over a year of the city: replies at any second, pauses, extensions, holidays that change, a clock
/// that jumps, days on which the service was down, restarts and two replicas. Always the same ones.
@DisplayName("Art. 9, 17, 19, 22, 26: the clock keeps its promises in ten thousand generated cases")
class GeneratedCasesTest {
    private static final int CASES = 10_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 330;
    private static final List<DepartmentCode> DEPARTMENTS =
            IntStream.rangeClosed(301, 330).mapToObj(Actors::department).toList();
    private static final List<Duty> KINDS = List.of(
            Duty.REPLY_CONDITIONAL,
            Duty.REPLY_CONDITIONAL,
            Duty.CATALOG_UPDATE,
            Duty.CORRECTION,
            Duty.NEGOTIATION,
            Duty.ANNUAL_REPORT);

    private final Random random = new Random(20_261_122);
    private final ClockBench bench = new ClockBench();
    private final List<ClockBench.Replica> replicas = new ArrayList<>(List.of(bench.started(), bench.started()));
    private final List<DatedDuty> open = new ArrayList<>();
    private final Map<UUID, LocalDate> dateWhenMissed = new HashMap<>();
    private final Map<String, Integer> done = new HashMap<>();

    @Test
    void everyPromiseIsKept() {
        for (int day = 0; day < DAYS; day++) {
            live(FIRST_DAY.plusDays(day), day);
        }
        for (int day = DAYS; day < DAYS + 30; day++) {
            at(FIRST_DAY.plusDays(day), LocalTime.of(9, 0));
            look();
        }

        assertThat(bench.deadlines.all()).hasSize(CASES);
        assertThat(done)
                .as("what happened in these cases")
                .containsKeys("met", "lapsed", "paused", "resumed", "extended", "refused", "calendar", "restart");
        everyDeadlineKeepsItsPromises(LocalDate.ofInstant(bench.clock.instant(), WorkingCalendar.ZONE));
        nothingIsToldTwice();
    }

    private void live(LocalDate today, int day) {
        at(today, LocalTime.of(8, random.nextInt(60)));
        if (day == 160) {
            bench.profiles.choose(new ProfileChoice(today, "sc-809-2025", 1, "dsj.operator", bench.clock.instant()));
        }
        if (random.nextInt(25) == 0) {
            changeTheCalendar(today.getYear() + random.nextInt(2));
        }
        boolean down = random.nextInt(12) == 0;
        if (!down) {
            look();
        }
        for (int i = day * CASES / DAYS; i < (day + 1) * CASES / DAYS; i++) {
            openOne(today);
        }
        for (int acts = open.size() / 9; acts > 0; acts--) {
            at(today, anyTime());
            actOnOne();
        }
        if (!down && random.nextInt(3) == 0) {
            bench.clock.set(bench.clock.instant().minus(Duration.ofHours(random.nextInt(48))));
            look();
        }
        if (random.nextInt(10) == 0) {
            replicas.set(random.nextInt(2), bench.started());
            count("restart");
        }
        at(today, LocalTime.of(23, 59));
        if (!down) {
            look();
        }
    }

    /// Any second of the day, and now and then its last.
    private LocalTime anyTime() {
        return random.nextInt(5) == 0
                ? LocalTime.of(23, 59, 59)
                : LocalTime.of(9 + random.nextInt(14), random.nextInt(60));
    }

    private void at(LocalDate day, LocalTime time) {
        bench.clock.set(day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant());
    }

    private void look() {
        for (int i = random.nextInt(2); i >= 0; i--) {
            var replica = replicas.get(random.nextInt(2));
            replica.recount().recount(1 + random.nextInt(200));
            replica.sweep().sweep(1 + random.nextInt(200));
        }
    }

    private void openOne(LocalDate today) {
        var duty = new DatedDuty(
                        KINDS.get(random.nextInt(KINDS.size())),
                        DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())),
                        UUID.nameUUIDFromBytes(Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8)),
                        null,
                        today.minusDays(random.nextInt(20) == 0 ? random.nextInt(40) : 0))
                .awaitedBy(DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())))
                .about("生成的事项")
                .within(new Term.WorkingDays(5 + random.nextInt(20), "19"));
        replicas.get(random.nextInt(2)).clock().open(duty);
        open.add(duty);
    }

    private void actOnOne() {
        var duty = open.get(random.nextInt(open.size()));
        var clock = replicas.get(random.nextInt(2)).clock();
        switch (random.nextInt(10)) {
            case 0, 1 -> act("paused", () -> clock.pause(duty.duty(), duty.caseId(), "需补正"));
            case 2, 3, 4 -> act("resumed", () -> clock.resume(duty.duty(), duty.caseId()));
            case 5 ->
                act(
                        "extended",
                        () -> clock.extend(
                                duty.duty(),
                                duty.caseId(),
                                new Extension(1 + random.nextInt(12), "量大", "dsj.operator")));
            case 6 -> {
                clock.lapse(duty.duty(), duty.caseId());
                open.remove(duty);
                count("lapsed");
            }
            default -> {
                clock.meet(duty.duty(), duty.caseId());
                open.remove(duty);
                count("met");
            }
        }
    }

    private void act(String name, Runnable act) {
        try {
            act.run();
            count(name);
        } catch (GovShareProblem _) {
            count("refused");
        }
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    /// Other holidays and make-up days than were thought; published or only expected.
    private void changeTheCalendar(int year) {
        var days = bench.calendars.current().exceptionsOf(year).stream()
                .filter(_ -> random.nextInt(12) > 0)
                .collect(Collectors.toMap(Day::date, day -> day));
        for (int i = 0; i < 4; i++) {
            var date = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
            days.put(date, new Day(date, "调整", random.nextBoolean()));
        }
        bench.calendars.adopt(new CalendarRevision(
                0,
                year,
                random.nextInt(4) > 0,
                "调整通知",
                List.copyOf(days.values()),
                "dsj.operator",
                Instant.EPOCH,
                null));
        count("calendar");
    }

    private void everyDeadlineKeepsItsPromises(LocalDate today) {
        bench.sent(DutyMissed.class).forEach(missed -> {
            assertThat(dateWhenMissed.put(missed.deadline(), missed.dueOn()))
                    .as("noticed once")
                    .isNull();
        });
        var findings = bench.sent(FindingRaised.class).stream()
                .map(FindingRaised::caseId)
                .toList();
        assertThat(new HashSet<>(findings)).hasSameSizeAs(findings);
        bench.deadlines.all().forEach(deadline -> {
            assertThat(deadline.duty().owner()).as("owner").isIn(DEPARTMENTS);
            nothingOverdueIsUnnoticed(deadline, today);
            theDateFollowsFromTheRules(deadline);
            theLadderWasClimbed(deadline, today);
        });
    }

    private void nothingOverdueIsUnnoticed(Deadline deadline, LocalDate today) {
        var closedAt = deadline.closedAt();
        var lastDay = closedAt == null ? today : LocalDate.ofInstant(closedAt, WorkingCalendar.ZONE);
        boolean noticed = dateWhenMissed.containsKey(deadline.id());
        assertThat(deadline.missedAt() != null).as("%s", deadline).isEqualTo(noticed);
        boolean paused = deadline.counting().pauses().stream()
                .anyMatch(pause -> pause.isRunning() || lastDay.equals(pause.until()));
        assertThat(noticed).as("%s", deadline).isEqualTo(lastDay.isAfter(deadline.dueOn()) && !paused);
        if (noticed) {
            assertThat(deadline.dueOn())
                    .as("what is overdue keeps its date")
                    .isEqualTo(dateWhenMissed.get(deadline.id()));
        }
    }

    private void theDateFollowsFromTheRules(Deadline deadline) {
        var rules =
                bench.profiles.get(deadline.basis().profile(), deadline.basis().profileVersion());
        var duty = deadline.duty();
        var counting = deadline.counting();
        assertThat(counting.pauses().size())
                .isLessThanOrEqualTo(
                        rules.pauseRule(duty.duty()).map(rule -> rule.times()).orElse(0));
        assertThat(counting.extendedBy())
                .isLessThanOrEqualTo(rules.extensionRule(duty.duty())
                        .map(rule -> rule.workingDays())
                        .orElse(0));
        assertThat(deadline.ruleProfile())
                .as("a running case keeps its profile")
                .isEqualTo(duty.openedOn().isBefore(FIRST_DAY.plusDays(160)) ? "liyang-2020-15" : "sc-809-2025");
        assertThat(deadline.dueOn()).isAfterOrEqualTo(duty.openedOn());
        var changes = bench.deadlines.changes(deadline.id());
        assertThat(changes.getLast().dueOn()).as("the trace leads to the date").isEqualTo(deadline.dueOn());
        for (int i = 1; i < changes.size(); i++) {
            assertThat(changes.get(i).formerDueOn())
                    .isEqualTo(changes.get(i - 1).dueOn());
        }
    }

    private void theLadderWasClimbed(Deadline deadline, LocalDate today) {
        var told =
                bench.deadlines.told(deadline.id()).stream().map(ToldStep::name).toList();
        if (deadline.status() == DeadlineStatus.OVERDUE && deadline.dueOn().isBefore(today.minusDays(25))) {
            assertThat(told).contains("OVERDUE", "HEAD", "BUREAU", "LEADING-GROUP");
        }
        if (deadline.missedAt() == null) {
            assertThat(told).doesNotContain("OVERDUE", "HEAD", "BUREAU", "LEADING-GROUP");
        }
    }

    /// Counted by what was said to whom, not by the keys under which the board forgets repetitions.
    private void nothingIsToldTwice() {
        var byKind = bench.notices.stream().collect(Collectors.groupingBy(NoticeDraft::kind));
        var reminders = byKind.getOrDefault(NoticeKind.DEADLINE_APPROACHING, List.of()).stream()
                .collect(Collectors.groupingBy(
                        draft -> Arrays.asList(draft.dutyId(), draft.facts().get(Fact.DUE_ON))));
        assertThat(reminders).hasSizeGreaterThan(CASES / 10);
        assertThat(reminders)
                .allSatisfy((about, told) -> assertThat(told)
                        .as("%s", about)
                        .hasSizeLessThanOrEqualTo(ClockBench.LADDER.reminders().size()));
        for (var kind : List.of(NoticeKind.DEADLINE_OVERDUE, NoticeKind.DEADLINE_ESCALATED)) {
            assertThat(byKind.getOrDefault(kind, List.of()))
                    .isNotEmpty()
                    .extracting(draft -> Arrays.asList(draft.dutyId(), draft.to()))
                    .doesNotHaveDuplicates();
        }
    }
}
