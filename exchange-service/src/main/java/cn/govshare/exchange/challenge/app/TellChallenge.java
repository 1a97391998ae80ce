package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.kernel.event.ChallengeChanged;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the other services how a challenge stands, never what it is about beyond the names of items.
@Component
class TellChallenge {
    private final Outbox outbox;
    private final Clock clock;

    TellChallenge(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void changed(DataChallenge challenge) {
        changed(challenge, List.of());
    }

    /// @param receivers the departments that the correction goes to
    void changed(DataChallenge challenge, List<DepartmentCode> receivers) {
        outbox.send(
                EventTypes.CHALLENGE_CHANGED,
                new ChallengeChanged(
                        challenge.id(),
                        challenge.number(),
                        challenge.resource(),
                        challenge.provider(),
                        challenge.challenger(),
                        challenge.verifier(),
                        challenge.disputed().items(),
                        challenge.disputed().recordKey().isPresent(),
                        ChallengeChanged.Status.valueOf(challenge.status().name()),
                        LocalDate.ofInstant(challenge.raisedAt(), WorkingCalendar.ZONE),
                        receivers,
                        clock.instant(),
                        challenge.version()));
    }
}
