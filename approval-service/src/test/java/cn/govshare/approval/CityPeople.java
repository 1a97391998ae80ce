package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.ConsentTerms;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.accessrequest.app.CompleteAccessRequest;
import cn.govshare.approval.accessrequest.app.ReplyToAccessRequest;
import cn.govshare.approval.accessrequest.app.ReturnAccessRequest;
import cn.govshare.approval.accessrequest.app.SubmitAccessRequest;
import cn.govshare.approval.accessrequest.app.WithdrawAccessRequest;
import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.Terms;
import cn.govshare.approval.negotiation.app.AcceptProposal;
import cn.govshare.approval.negotiation.app.GiveOrder;
import cn.govshare.approval.negotiation.app.MakeProposal;
import cn.govshare.approval.negotiation.app.OpenNegotiation;
import cn.govshare.approval.negotiation.app.ReferDispute;
import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import java.time.Clock;
import java.time.LocalDate;
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
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;

/// The people of generated cases: clerks, approvers and the leading group, who do at random what they may, now at one
/// replica and now at the other.
final class CityPeople {
    private static final DepartmentCode PROVIDER = GeneratedCityTest.PROVIDER;
    private static final List<DepartmentCode> CONSUMERS = GeneratedCityTest.CONSUMERS;
    private static final Actor APPROVER = Actors.of(PROVIDER, Role.APPROVER);
    private static final Actor LEADING_GROUP = Actors.of(Actors.LEADING_GROUP, Role.LEADING_GROUP);

    private final Random random;
    private final List<CityReplica> replicas;
    private final Clock clock;
    private final Consumer<Offer> publish;
    private final List<AccessRequest> requests = new ArrayList<>();
    private final List<Negotiation> disputes = new ArrayList<>();
    /// By which act each grant came to be, as it was seen when it was given.
    private final Map<UUID, String> givenBy = new HashMap<>();

    private final Map<String, Integer> done = new HashMap<>();

    CityPeople(Random random, List<CityReplica> replicas, Clock clock, Consumer<Offer> publish) {
        this.random = random;
        this.replicas = replicas;
        this.clock = clock;
        this.publish = publish;
    }

    Map<UUID, String> givenBy() {
        return givenBy;
    }

    Map<String, Integer> done() {
        return done;
    }

    private CityReplica either() {
        return replicas.get(random.nextInt(2));
    }

    void submitOne(LocalDate today) {
        boolean unconditional = random.nextInt(5) == 0;
        var offer = offer(unconditional ? SharingType.UNCONDITIONAL : SharingType.CONDITIONAL);
        publish.accept(offer);
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
                        "monthly_amount", sample.traits().get("monthly_amount")),
                sample.labels());
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

    void count(String what) {
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

    void actOnOne(ExecutorService threads) {
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
        var terms = new Terms(
                List.of("id_number"),
                List.of(),
                ProvisionMode.ONLINE_QUERY,
                GrantQuota.UNLIMITED,
                today.plusMonths(3),
                null);
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
}
