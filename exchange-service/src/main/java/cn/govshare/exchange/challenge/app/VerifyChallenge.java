package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.challenge.Verdict;
import cn.govshare.exchange.challenge.VerificationDuties;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the department that owes the verification does: take it up, find the datum wrong, or find that it stands.
@Component
@Article("19")
public class VerifyChallenge {
    private final ReadChallenge readChallenge;
    private final DataChallenges challenges;
    private final VerificationDuties duties;
    private final TellChallenge tell;
    private final AuditTrail trail;
    private final Clock clock;

    VerifyChallenge(
            ReadChallenge readChallenge,
            DataChallenges challenges,
            VerificationDuties duties,
            TellChallenge tell,
            AuditTrail trail,
            Clock clock) {
        this.readChallenge = readChallenge;
        this.challenges = challenges;
        this.duties = duties;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public DataChallenge takeUp(UUID id, Actor actor) {
        return keep("exchange.challenge.take-up", mine(id, actor).takeUp(), "", actor);
    }

    /// The datum is wrong; its provider owes the correction.
    @Transactional
    public DataChallenge confirm(UUID id, String findings, Actor actor) {
        var challenge = mine(id, actor);
        var confirmed = challenge.confirm(verdict(findings, actor), today());
        if (!confirmed.verifier().equals(challenge.verifier())) {
            duties.met(challenge);
            duties.open(confirmed);
        }
        return keep("exchange.challenge.confirm", confirmed, findings, actor);
    }

    /// The datum stands.
    @Transactional
    public DataChallenge reject(UUID id, String reasons, Actor actor) {
        var challenge = mine(id, actor);
        var rejected = challenge.reject(verdict(reasons, actor));
        duties.met(challenge);
        return keep("exchange.challenge.reject", rejected, reasons, actor);
    }

    private DataChallenge mine(UUID id, Actor actor) {
        var challenge = readChallenge.lock(id, actor);
        if (!actor.belongsTo(challenge.verifier())) {
            throw new Forbidden(
                    ChallengeProblem.NOT_THE_VERIFIER,
                    Text.of("该疑义目前不由本部门校核。", "It is not your department that has to verify this now."));
        }
        return challenge;
    }

    private DataChallenge keep(String action, DataChallenge challenge, String note, Actor actor) {
        challenges.save(
                challenge,
                Optional.of(new ChallengeStep(
                        challenge.status(), actor.department(), actor.name(), note, clock.instant())));
        tell.changed(challenge);
        trail.record(ChallengeDraft.of(action, challenge, actor).done());
        return challenge;
    }

    private Verdict verdict(String text, Actor actor) {
        return new Verdict(text, actor.department(), actor.name(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
