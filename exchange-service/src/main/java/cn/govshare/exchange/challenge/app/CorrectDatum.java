package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.Datum;
import cn.govshare.exchange.access.Receiver;
import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.challenge.RecordPart;
import cn.govshare.exchange.challenge.Verdict;
import cn.govshare.exchange.challenge.VerificationDuties;
import cn.govshare.exchange.correction.Correction;
import cn.govshare.exchange.correction.CorrectionStatus;
import cn.govshare.exchange.correction.Corrections;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a challenge with the provider's correction, and sends the correction on its way to every department that
/// received the old value.
@Component
@Article({"18", "19"})
public class CorrectDatum {
    private final ReadChallenge readChallenge;
    private final DataChallenges challenges;
    private final Offers offers;
    private final ChangeRecord changeRecord;
    private final CheckChallenge checkChallenge;
    private final AccessLedger ledger;
    private final SubjectHashes hashes;
    private final Corrections corrections;
    private final VerificationDuties duties;
    private final TellChallenge tell;
    private final AuditTrail trail;
    private final Clock clock;

    CorrectDatum(
            ReadChallenge readChallenge,
            DataChallenges challenges,
            Offers offers,
            ChangeRecord changeRecord,
            CheckChallenge checkChallenge,
            AccessLedger ledger,
            SubjectHashes hashes,
            Corrections corrections,
            VerificationDuties duties,
            TellChallenge tell,
            AuditTrail trail,
            Clock clock) {
        this.readChallenge = readChallenge;
        this.challenges = challenges;
        this.offers = offers;
        this.changeRecord = changeRecord;
        this.checkChallenge = checkChallenge;
        this.ledger = ledger;
        this.hashes = hashes;
        this.corrections = corrections;
        this.duties = duties;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws PolicyViolation when a value does not fit, or nothing has changed
    @Transactional
    public DataChallenge correct(UUID id, DatumCorrection correction, Actor actor) {
        var challenge = mine(id, actor);
        var corrected = challenge.correct(
                new Verdict(correction.findings(), actor.department(), actor.name(), clock.instant()));
        var offer = offers.find(challenge.resource()).orElseThrow(() -> Offers.notPublished(challenge.resource()));
        var part = challenges.recordPart(id);
        if (part.isPresent()) {
            changeRecord.change(challenge, offer, part.get(), correction);
        } else {
            ofItems(challenge, offer, correction);
        }
        duties.met(challenge);
        challenges.save(
                corrected,
                Optional.of(new ChallengeStep(
                        corrected.status(), actor.department(), actor.name(), correction.findings(), clock.instant())));
        var receivers = receivers(challenge, part, correction);
        receivers.forEach(receiver -> send(corrected, receiver, correction.findings()));
        tell.changed(corrected, receivers.stream().map(Receiver::consumer).toList());
        trail.record(ChallengeDraft.of("exchange.challenge.correct", corrected, actor)
                .subjects(part.map(each -> List.of(hashes.of(each.key()))).orElse(List.of()))
                .rows(part.isPresent() ? 1 : 0)
                .done());
        return corrected;
    }

    private DataChallenge mine(UUID id, Actor actor) {
        var challenge = readChallenge.lock(id, actor);
        if (!actor.belongsTo(challenge.provider())) {
            throw new Forbidden(
                    ChallengeProblem.NOT_THE_PROVIDER,
                    Text.of("只有数据提供部门可以更正其数据。", "Only the provider corrects its data."));
        }
        return challenge;
    }

    private void ofItems(DataChallenge challenge, Offer offer, DatumCorrection correction) {
        if (correction.removed() || !correction.values().isEmpty()) {
            throw new PolicyViolation(
                    ChallengeProblem.BAD_CORRECTION,
                    Text.of(
                            "该疑义针对整个信息项:请推送更正后的数据或修订目录条目后再办结。",
                            "Whole items are doubted: push the corrected rows or revise the entry, then close it."));
        }
        changeRecord.mustHaveChanged(challenge, offer);
    }

    private List<Receiver> receivers(DataChallenge challenge, Optional<RecordPart> part, DatumCorrection correction) {
        var items = challenge.disputed().items().stream().collect(Collectors.toSet());
        items.addAll(correction.values().keySet());
        var trace = part.map(each -> new Datum.Trace(
                hashes.everyMonth(each.key()).stream()
                        .map(SubjectHashes.Dated::hash)
                        .collect(Collectors.toSet()),
                each.since(),
                each.held()));
        return ledger.receivers(new Datum(challenge.resource(), items, checkChallenge.lookBack(), trace)).stream()
                .filter(receiver -> !receiver.consumer().equals(challenge.provider()))
                .toList();
    }

    private void send(DataChallenge challenge, Receiver receiver, String findings) {
        corrections.add(new Correction(
                UUID.randomUUID(),
                challenge.id(),
                challenge.number(),
                challenge.resource(),
                challenge.resourceName(),
                challenge.provider(),
                challenge.disputed().recordKey().isPresent(),
                receiver,
                findings,
                CorrectionStatus.WAITING,
                clock.instant(),
                null,
                null,
                1));
    }
}
