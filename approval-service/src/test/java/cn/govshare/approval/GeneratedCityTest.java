package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.approval.calendar.CalendarRevision;
import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.offer.Offers;
import cn.govshare.approval.profile.ProfileChoice;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.rule.WorkingCalendar.Day;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Cases of a city over two months on the real database: two replicas that are restarted sweep while people act, beside
/// the service's own sweep. `-Dgovshare.generated.cases=10000` makes as many as one likes.
@ApprovalServiceTest
@DisplayName("Art. 17, 22, 26: the clock and the books keep their promises on PostgreSQL, over restarts and replicas")
class GeneratedCityTest {
    private static final int CASES = Integer.getInteger("govshare.generated.cases", 240);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 16);
    private static final LocalDate ORDER_809 = LocalDate.of(2025, 8, 4);
    private static final int DAYS = 60;
    private static final int DAYS_AFTER = 50;
    static final DepartmentCode PROVIDER = Actors.department(650);
    static final List<DepartmentCode> CONSUMERS =
            IntStream.rangeClosed(641, 646).mapToObj(Actors::department).toList();

    private final ApplicationContext service;
    private final ClockWorld world;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Random random = new Random(20_261_123);
    private final List<CityReplica> replicas = new ArrayList<>();
    private final CityPeople people;

    @Autowired
    GeneratedCityTest(
            ApplicationContext service, ClockWorld world, Offers offers, PlatformTransactionManager transactions) {
        this.service = service;
        this.world = world;
        this.clock = world.clock();
        this.jdbc = world.jdbc();
        this.transaction = new TransactionTemplate(transactions);
        this.people = new CityPeople(
                random, replicas, clock, offer -> transaction.executeWithoutResult(_ -> offers.publish(offer, 1)));
    }

    @AfterEach
    void leaveNothing() {
        replicas.forEach(CityReplica::close);
        clock.set(MutableClock.START);
        world.forgetChosenProfiles();
        jdbc.sql("""
                UPDATE deadline SET status = 'LAPSED', closed_at = now(), next_look_on = NULL
                WHERE closed_at IS NULL AND opened_on < '2026-01-01'""").update();
    }

    @Test
    void everyPromiseIsKept() throws Exception {
        replicas.add(new CityReplica(service));
        replicas.add(new CityReplica(service));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int day = 0; day < DAYS; day++) {
                live(FIRST_DAY.plusDays(day), day, threads);
            }
            for (int day = DAYS; day < DAYS + DAYS_AFTER; day += 5) {
                at(FIRST_DAY.plusDays(day), LocalTime.of(9, 0));
                sweepTogether(threads, () -> {});
            }
        }
        var lastDay = FIRST_DAY.plusDays(DAYS + DAYS_AFTER - 5);
        await().atMost(Duration.ofMinutes(1)).until(() -> waiting(lastDay) == 0);

        assertThat(people.done())
                .as("what happened in these cases")
                .containsKeys(
                        "unconditional",
                        "consent",
                        "consent twice",
                        "refused",
                        "returned",
                        "completed",
                        "withdrawn",
                        "disputed",
                        "referred",
                        "agreed",
                        "ordered",
                        "dismissed",
                        "calendar",
                        "restart",
                        "turned away");
        new CityBooks(jdbc, CONSUMERS, lastDay).keepTheirPromises(people.givenBy());
        nothingIsNoticedTwice();
    }

    /// What a sweep holds that began on an earlier day is looked at by the next one.
    private long waiting(LocalDate today) {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM outbox)
                       + (SELECT count(*) FROM deadline WHERE owner = :owner AND next_look_on <= :today)""")
                .param("owner", PROVIDER.value())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    private void live(LocalDate today, int day, ExecutorService threads) throws Exception {
        at(today, LocalTime.of(8, 0));
        if (today.equals(ORDER_809)) {
            var choice = new ProfileChoice(today, "sc-809-2025", 1, "generated", clock.instant());
            either().its(RuleProfiles.class).choose(choice);
        }
        if (random.nextInt(9) == 0) {
            changeTheCalendar();
        }
        if (random.nextInt(6) == 0) {
            int one = random.nextInt(2);
            replicas.get(one).close();
            replicas.set(one, new CityReplica(service));
            people.count("restart");
        }
        sweepTogether(threads, () -> {
            for (int i = day * CASES / DAYS; i < (day + 1) * CASES / DAYS; i++) {
                people.submitOne(today);
            }
            for (int acts = 2 + CASES / 20; acts > 0; acts--) {
                at(today, LocalTime.of(9 + random.nextInt(14), random.nextInt(60)));
                people.actOnOne(threads);
            }
        });
        at(today, LocalTime.of(23, 59, 59));
        sweepTogether(threads, () -> {});
    }

    private void at(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant());
    }

    private CityReplica either() {
        return replicas.get(random.nextInt(2));
    }

    /// Both replicas look while something is done.
    private void sweepTogether(ExecutorService threads, Runnable meanwhile) throws Exception {
        int batch = 1 + random.nextInt(40);
        var looks = replicas.stream()
                .map(replica -> threads.submit(() -> replica.look(batch)))
                .toList();
        meanwhile.run();
        for (var look : looks) {
            look.get();
        }
    }

    private void changeTheCalendar() {
        var calendars = either().its(Calendars.class);
        var days = new HashMap<LocalDate, Day>();
        calendars.current().exceptionsOf(FIRST_DAY.getYear()).forEach(day -> days.put(day.date(), day));
        for (int i = 0; i < 2; i++) {
            var date = FIRST_DAY.plusDays(random.nextInt(DAYS + 30));
            days.put(date, new Day(date, "调整", random.nextBoolean()));
        }
        transaction.executeWithoutResult(_ -> calendars.adopt(new CalendarRevision(
                0, FIRST_DAY.getYear(), true, "调整通知", List.copyOf(days.values()), "generated", clock.instant(), null)));
        people.count("calendar");
    }

    private void nothingIsNoticedTwice() {
        var missed = world.topics().all(EventTypes.DUTY_MISSED).stream()
                .filter(each -> each.owner().equals(PROVIDER))
                .map(DutyMissed::deadline)
                .toList();
        assertThat(missed).doesNotHaveDuplicates().isNotEmpty();
        var noticed = jdbc.sql("SELECT id FROM deadline WHERE owner = :owner AND missed_at IS NOT NULL")
                .param("owner", PROVIDER.value())
                .query(UUID.class)
                .list();
        assertThat(missed).containsAll(noticed);
    }
}
