package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.challenge.VerificationDuties;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a challenge back: its department has no doubt any more.
@Component
@Article("19")
public class WithdrawChallenge {
    private final ReadChallenge readChallenge;
    private final DataChallenges challenges;
    private final VerificationDuties duties;
    private final TellChallenge tell;
    private final AuditTrail trail;
    private final Clock clock;

    WithdrawChallenge(
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
    public DataChallenge withdraw(UUID id, String reason, Actor actor) {
        var challenge = readChallenge.lock(id, actor);
        if (!actor.belongsTo(challenge.challenger())) {
            throw new Forbidden(
                    ChallengeProblem.NOT_THE_CHALLENGER,
                    Text.of("只有提出部门可以撤回。", "Only the department that raised it can take it back."));
        }
        var withdrawn = challenge.withdraw(clock.instant());
        duties.lapsed(challenge, "withdrawn");
        challenges.save(
                withdrawn,
                Optional.of(new ChallengeStep(
                        withdrawn.status(), actor.department(), actor.name(), reason, clock.instant())));
        tell.changed(withdrawn);
        trail.record(ChallengeDraft.of("exchange.challenge.withdraw", withdrawn, actor)
                .done());
        return withdrawn;
    }
}
