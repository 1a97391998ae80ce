package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.Datum;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.department.Departments;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the notice for the counter: while the datum is verified, whoever brings valid papers is served (art. 19). Who
/// takes part in the challenge prints it, and every department that received the doubted datum.
@Component
@Article("19")
public class PrintCounterNotice {
    private final DataChallenges challenges;
    private final CheckChallenge checkChallenge;
    private final AccessLedger ledger;
    private final SubjectHashes hashes;
    private final Departments departments;
    private final Offers offers;
    private final AuditTrail trail;
    private final Clock clock;

    PrintCounterNotice(
            DataChallenges challenges,
            CheckChallenge checkChallenge,
            AccessLedger ledger,
            SubjectHashes hashes,
            Departments departments,
            Offers offers,
            AuditTrail trail,
            Clock clock) {
        this.challenges = challenges;
        this.checkChallenge = checkChallenge;
        this.ledger = ledger;
        this.hashes = hashes;
        this.departments = departments;
        this.offers = offers;
        this.trail = trail;
        this.clock = clock;
    }

    /// What the notice says. It holds no citizen's data but the last characters of the record's key.
    ///
    /// @param items the doubted items by their Chinese names
    /// @param record the record's key, masked but for its last characters; empty when items are doubted throughout,
    /// or the record is erased
    public record CounterNotice(
            DataChallenge challenge,
            String challenger,
            String provider,
            List<String> items,
            String record,
            LocalDate on) {}

    public CounterNotice print(UUID id, Actor actor) {
        var challenge = challenges
                .find(id)
                .filter(each -> ReadChallenge.mayKnow(each, actor) || hasReceived(each, actor))
                .orElseThrow(ReadChallenge::noSuchChallenge);
        var names = departments.names(List.of(challenge.challenger(), challenge.provider()));
        var labels = offers.find(challenge.resource())
                .map(offer -> offer.items().stream()
                        .filter(item -> challenge.disputed().items().contains(item.name()))
                        .map(item -> item.label())
                        .toList())
                .orElseGet(() -> challenge.disputed().items().stream().sorted().toList());
        var record = challenges
                .recordPart(id)
                .map(part -> part.key().values().stream()
                        .map(PrintCounterNotice::masked)
                        .collect(Collectors.joining(" ")))
                .orElse("");
        trail.recordNow(
                ChallengeDraft.of("exchange.challenge.notice", challenge, actor).done());
        return new CounterNotice(
                challenge,
                name(names, challenge.challenger()),
                name(names, challenge.provider()),
                labels,
                record,
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    }

    private boolean hasReceived(DataChallenge challenge, Actor actor) {
        var trace = challenges
                .recordPart(challenge.id())
                .map(part -> new Datum.Trace(
                        hashes.everyMonth(part.key()).stream()
                                .map(SubjectHashes.Dated::hash)
                                .collect(Collectors.toSet()),
                        part.since(),
                        part.held()));
        return challenge.disputed().recordKey().isPresent() == trace.isPresent()
                && !ledger.received(
                                actor.department(),
                                new Datum(
                                        challenge.resource(),
                                        challenge.disputed().items(),
                                        checkChallenge.lookBack(),
                                        trace))
                        .isEmpty();
    }

    private static String name(Map<DepartmentCode, String> names, DepartmentCode code) {
        return names.getOrDefault(code, code.value());
    }

    /// The last four characters of a long value, none of a short one.
    private static String masked(String value) {
        int shown = value.length() > 8 ? 4 : 0;
        return "*".repeat(value.length() - shown) + value.substring(value.length() - shown);
    }
}
