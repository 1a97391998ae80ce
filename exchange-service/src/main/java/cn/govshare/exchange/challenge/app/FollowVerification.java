package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps with a challenge what the statutory clock says of the duty that is owed now; what it says of a department that
/// has handed it on concerns nobody any more.
@Component
@Article({"19", "26"})
public class FollowVerification {
    private final DataChallenges challenges;

    FollowVerification(DataChallenges challenges) {
        this.challenges = challenges;
    }

    /// The clock has counted the last day.
    public void due(DutyDue told) {
        owed(told.duty(), told.caseId(), told.owner())
                .ifPresent(challenge ->
                        challenges.save(challenge.due(told.dueOn(), told.provisional()), Optional.empty()));
    }

    /// The last day passed.
    public void missed(DutyMissed told) {
        owed(told.duty(), told.caseId(), told.owner())
                .ifPresent(challenge -> challenges.save(
                        challenge.missed(told.noticedAt()),
                        Optional.of(new ChallengeStep(
                                challenge.status(),
                                null,
                                null,
                                "校核逾期(期限 %s) · overdue since %s".formatted(told.dueOn(), told.dueOn()),
                                told.noticedAt()))));
    }

    private Optional<DataChallenge> owed(Duty duty, UUID challenge, DepartmentCode owner) {
        return duty == Duty.CORRECTION
                ? challenges
                        .lock(challenge)
                        .filter(each ->
                                each.status().isOpen() && each.verifier().equals(owner))
                : Optional.empty();
    }
}
