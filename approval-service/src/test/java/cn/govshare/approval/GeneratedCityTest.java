package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.ConsentTerms;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.accessrequest.app.CompleteAccessRequest;
import cn.govshare.approval.accessrequest.app.ReplyToAccessRequest;
import cn.govshare.approval.accessrequest.app.ReturnAccessRequest;
import cn.govshare.approval.accessrequest.app.SubmitAccessRequest;
import cn.govshare.approval.accessrequest.app.WithdrawAccessRequest;
import cn.govshare.approval.calendar.CalendarRevision;
import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.Terms;
import cn.govshare.approval.negotiation.app.AcceptProposal;
import cn.govshare.approval.negotiation.app.GiveOrder;
import cn.govshare.approval.negotiation.app.MakeProposal;
import cn.govshare.approval.negotiation.app.OpenNegotiation;
import cn.govshare.approval.negotiation.app.ReferDispute;
import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.approval.profile.ProfileChoice;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.rule.WorkingCalendar.Day;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.MutableClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
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
    private static final DepartmentCode PROVIDER = Actors.department(650);
    private static final List<DepartmentCode> CONSUMERS =
            IntStream.rangeClosed(641, 646).mapToObj(Actors::department).toList();
    private static final Actor APPROVER = Actors.of(PROVIDER, Role.APPROVER);
    private static final Actor LEADING_GROUP = Actors.of(Actors.LEADING_GROUP, Role.LEADING_GROUP);

    private final ApplicationContext service;
    private final ClockWorld world;
    private final MutableClock clock;
    private final Offers offers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Random random = new Random(20_261_123);
    private final List<CityReplica> replicas = new ArrayList<>();
    private final List<AccessRequest> requests = new ArrayList<>();
    private final List<Negotiation> disputes = new ArrayList<>();
    /// By which act each grant came to be, as the test has seen it.
    private final Map<UUID, String> givenBy = new HashMap<>();

    private final Map<String, Integer> done = new HashMap<>();

    @Autowired
    GeneratedCityTest(
            ApplicationContext service, ClockWorld world, Offers offers, PlatformTransactionManager transactions) {
        this.service = service;
        this.world = world;
        this.clock = world.clock();
        this.offers = offers;
        this.jdbc = world.jdbc();
        this.transaction = new TransactionTemplate(transactions);
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
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);

        assertThat(done)
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
        new CityBooks(jdbc, CONSUMERS, FIRST_DAY.plusDays(DAYS + DAYS_AFTER - 5)).keepTheirPromises(givenBy);
        nothingIsNoticedTwice();
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
            count("restart");
        }
        sweepTogether(threads, () -> {
            for (int i = day * CASES / DAYS; i < (day + 1) * CASES / DAYS; i++) {
                submitOne(today);
            }
            for (int acts = 2 + CASES / 20; acts > 0; acts--) {
                at(today, LocalTime.of(9 + random.nextInt(14), random.nextInt(60)));
                actOnOne(threads);
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
        count("calendar");
    }

    private void submitOne(LocalDate today) {
        boolean unconditional = random.nextInt(5) == 0;
        var offer = offer(unconditional ? SharingType.UNCONDITIONAL : SharingType.CONDITIONAL);
        transaction.executeWithoutResult(_ -> offers.publish(offer, 1));
        var clerk = clerk(CONSUMERS.get(random.nextInt(CONSUMERS.size())));
        var wanted = new SubmitAccessRequest.Wanted(offer.code(), use(today), null);
        tried(() -> {
            var request = either().its(SubmitAccessRequest.class).submit(wanted, clerk);
            request.grantId().ifPresent(grant -> given(grant, "unconditional"));
            requests.add(request);
        });
    }

    private static Offer offer(SharingType type) {
        var code = Samples.newCode();
        var sample = Samples.offer(code, type);
        return new Offer(
                code,
                1,
                sample.name(),
                PROVIDER,
                type,
                sample.purposes(),
                sample.modes(),
                Map.of("id_number", type, "monthly_amount", type),
                Map.of(
                        "id_number", sample.traits().get("id_number"),
                        "monthly_amount", sample.traits().get("monthly_amount")));
    }

    private static IntendedUse use(LocalDate today) {
        var sample = Samples.use();
        return new IntendedUse(
                sample.purpose(),
                sample.matter(),
                sample.legalDuty(),
                sample.items(),
                sample.mode(),
                today.plusYears(1));
    }

    private static Actor clerk(DepartmentCode department) {
        return Actors.of(department, Role.CATALOGER);
    }

    private void given(UUID grant, String by) {
        givenBy.put(grant, by);
        count(by);
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    /// What the rules forbid, or what the clock has just changed, is turned away.
    private boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (GovShareProblem | ConcurrencyFailureException _) {
            count("turned away");
            return false;
        }
    }

    private void actOnOne(ExecutorService threads) {
        if (!disputes.isEmpty() && random.nextInt(3) == 0) {
            actOnDispute(random.nextInt(disputes.size()));
        } else if (!requests.isEmpty()) {
            actOnRequest(random.nextInt(requests.size()), threads);
        }
    }

    private void actOnRequest(int one, ExecutorService threads) {
        var request = requests.get(one);
        var clerk = clerk(request.consumer());
        Consumer<AccessRequest> next = changed -> requests.set(one, changed);
        switch (request.status()) {
            case SUBMITTED -> answer(request, clerk, next, threads);
            case RETURNED ->
                tried(() -> {
                    next.accept(either().its(CompleteAccessRequest.class)
                            .complete(request.id(), request.resource(), request.use(), clerk));
                    count("completed");
                });
            case REFUSED ->
                tried(() -> {
                    disputes.add(either().its(OpenNegotiation.class).afterRefusal(request.id(), clerk));
                    requests.remove(one);
                    count("disputed");
                });
            default -> requests.remove(one);
        }
    }

    private void answer(AccessRequest request, Actor clerk, Consumer<AccessRequest> next, ExecutorService threads) {
        var id = request.id();
        switch (random.nextInt(14)) {
            case 0, 1 ->
                tried(() -> {
                    var granted = either().its(ReplyToAccessRequest.class).consent(id, ConsentTerms.WHOLE, APPROVER);
                    given(granted.grantId().orElseThrow(), "consent");
                    next.accept(granted);
                });
            case 2 -> consentTwice(id, next, threads);
            case 3, 4, 5 ->
                tried(() -> {
                    next.accept(either().its(ReplyToAccessRequest.class)
                            .refuse(id, new Refusal("所述事项不需要该数据。", "《暂行办法》第十六条"), APPROVER));
                    count("refused");
                });
            case 6, 7 ->
                tried(() -> {
                    next.accept(either().its(ReturnAccessRequest.class).returnForCompletion(id, "请补充依据。", APPROVER));
                    count("returned");
                });
            case 8 ->
                tried(() -> {
                    next.accept(either().its(WithdrawAccessRequest.class).withdraw(id, clerk));
                    count("withdrawn");
                });
            default -> {}
        }
    }

    /// Two replicas take the same reply at the same moment; one of them gives the grant.
    private void consentTwice(UUID id, Consumer<AccessRequest> next, ExecutorService threads) {
        var both = replicas.stream()
                .map(replica -> threads.submit((Callable<AccessRequest>)
                        () -> replica.its(ReplyToAccessRequest.class).consent(id, ConsentTerms.WHOLE, APPROVER)))
                .toList();
        int granted = 0;
        for (var each : both) {
            try {
                var request = each.get();
                given(request.grantId().orElseThrow(), "consent twice");
                next.accept(request);
                granted++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOfAny(GovShareProblem.class, ConcurrencyFailureException.class);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(granted).as("grants of one request").isLessThanOrEqualTo(1);
    }

    private void actOnDispute(int one) {
        var dispute = disputes.get(one);
        var id = dispute.id();
        var consumer = clerk(dispute.consumer());
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var terms = new Terms(List.of("id_number"), ProvisionMode.ONLINE_QUERY, today.plusMonths(3), null);
        boolean over = switch (random.nextInt(7)) {
            case 0, 1 -> agreed(id, terms, consumer);
            case 2, 3 -> {
                tried(() -> {
                    either().its(ReferDispute.class).refer(id, "未能协商一致", consumer);
                    count("referred");
                });
                yield false;
            }
            case 4, 5 ->
                tried(() -> {
                    var ordered = either().its(GiveOrder.class).share(id, terms, "确属必需", LEADING_GROUP);
                    given(((Ending.Order) ending(ordered)).grant(), "ordered");
                });
            default ->
                tried(() -> {
                    either().its(GiveOrder.class).dismiss(id, "无此必要", LEADING_GROUP);
                    count("dismissed");
                });
        };
        if (over) {
            disputes.remove(one);
        }
    }

    private boolean agreed(UUID id, Terms terms, Actor consumer) {
        return tried(() -> {
            var proposal = either().its(MakeProposal.class).propose(id, terms, null, APPROVER);
            var agreed = either().its(AcceptProposal.class).accept(id, proposal.id(), consumer);
            given(((Ending.Agreement) ending(agreed)).grant(), "agreed");
        });
    }

    private static Ending ending(Negotiation over) {
        var ending = over.ending();
        assertThat(ending).isNotNull();
        return Objects.requireNonNull(ending);
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
