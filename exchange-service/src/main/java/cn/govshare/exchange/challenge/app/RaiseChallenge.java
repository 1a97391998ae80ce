package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.ChallengeStatus;
import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.challenge.Disputed;
import cn.govshare.exchange.challenge.VerificationDuties;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a challenge of a datum that the department has received, and starts the provider's duty to verify it.
@Component
@Article("19")
public class RaiseChallenge {
    private final Offers offers;
    private final CheckChallenge check;
    private final DataChallenges challenges;
    private final VerificationDuties duties;
    private final TellChallenge tell;
    private final AuditTrail trail;
    private final Clock clock;

    RaiseChallenge(
            Offers offers,
            CheckChallenge check,
            DataChallenges challenges,
            VerificationDuties duties,
            TellChallenge tell,
            AuditTrail trail,
            Clock clock) {
        this.offers = offers;
        this.check = check;
        this.challenges = challenges;
        this.duties = duties;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws PolicyViolation naming every broken rule
    /// @throws Conflict when the department has an open challenge of the same
    @Transactional
    public DataChallenge raise(ResourceCode resource, RaisedChallenge raised, Actor actor) {
        var offer = offers.require(resource);
        challenges.takeTurn(actor.department(), resource);
        var checked = check.check(offer, raised, actor.department());
        if (!checked.faults().isEmpty()) {
            throw new PolicyViolation(
                    ChallengeProblem.BREAKS_RULES,
                    Text.of("共 %s 处不符合规定,请逐一更正后重新提出。", "%s faults; mend each and raise it again.")
                            .with(checked.faults().size()),
                    checked.faults());
        }
        return open(offer, raised, checked, actor);
    }

    /// Opens a challenge that keeps the rules, in its department's turn.
    DataChallenge open(Offer offer, RaisedChallenge raised, CheckedChallenge checked, Actor actor) {
        var disputed = new Disputed(raised.items(), checked.recordKey());
        challenges.sameOpen(actor.department(), offer.resource(), disputed).ifPresent(same -> {
            throw new Conflict(
                    ChallengeProblem.ALREADY_RAISED,
                    Text.of("本部门已就此提出疑义 %s,尚未办结。", "Your department's challenge %s of the same is still open.")
                            .with(same.number()));
        });
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        var id = UUID.randomUUID();
        var challenge = DataChallenge.raise(
                id,
                challenges.nextNumber(today),
                offer.resource(),
                offer.revision(),
                offer.name(),
                offer.provider(),
                actor.department(),
                disputed,
                raised.doubt(),
                raised.statement().strip(),
                actor.name(),
                now,
                today);
        challenges.add(
                challenge,
                checked.part(),
                new ChallengeStep(
                        ChallengeStatus.RAISED, actor.department(), actor.name(), challenge.statement(), now));
        duties.open(challenge);
        tell.changed(challenge);
        trail.record(ChallengeDraft.of("exchange.challenge.raise", challenge, actor)
                .subjects(checked.subjects())
                .done());
        return challenge;
    }
}
