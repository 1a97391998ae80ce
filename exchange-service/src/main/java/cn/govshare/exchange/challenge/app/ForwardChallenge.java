package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.challenge.VerificationDuties;
import cn.govshare.exchange.department.Departments;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends a challenge on to the department that is the true source of the datum, whose own time to verify begins. Where
/// the departments disagree, the bureau names the source.
@Component
@Article({"4(3)", "19"})
public class ForwardChallenge {
    private final ReadChallenge readChallenge;
    private final DataChallenges challenges;
    private final Departments departments;
    private final VerificationDuties duties;
    private final TellChallenge tell;
    private final AuditTrail trail;
    private final Clock clock;

    ForwardChallenge(
            ReadChallenge readChallenge,
            DataChallenges challenges,
            Departments departments,
            VerificationDuties duties,
            TellChallenge tell,
            AuditTrail trail,
            Clock clock) {
        this.readChallenge = readChallenge;
        this.challenges = challenges;
        this.departments = departments;
        this.duties = duties;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param reason why that department is the source
    @Transactional
    public DataChallenge forward(UUID id, DepartmentCode source, String reason, Actor actor) {
        var challenge = readChallenge.lock(id, actor);
        var forwarded = passed(challenge, source, actor);
        if (source.equals(challenge.challenger()) || !departments.knows(source)) {
            throw new PolicyViolation(
                    ChallengeProblem.UNKNOWN_DEPARTMENT,
                    Text.of("请指定平台上除提出部门以外的部门。", "Name a department of the platform other than the challenger."));
        }
        duties.lapsed(challenge, "forwarded to the source");
        duties.open(forwarded);
        challenges.save(
                forwarded,
                Optional.of(new ChallengeStep(
                        forwarded.status(), actor.department(), actor.name(), reason, clock.instant())));
        tell.changed(forwarded);
        trail.record(ChallengeDraft.of("exchange.challenge.forward", forwarded, actor)
                .done());
        return forwarded;
    }

    private DataChallenge passed(DataChallenge challenge, DepartmentCode source, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        if (actor.is(Role.PLATFORM_OPERATOR)) {
            return challenge.assign(source, today);
        }
        if (!actor.belongsTo(challenge.verifier())) {
            throw new Forbidden(
                    ChallengeProblem.NOT_THE_VERIFIER,
                    Text.of("该疑义目前不由本部门校核。", "It is not your department that has to verify this now."));
        }
        return challenge.forward(source, today);
    }
}
