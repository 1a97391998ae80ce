package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.VerificationDuties;
import cn.govshare.kernel.event.DutyLapsed;
import cn.govshare.kernel.event.DutyMet;
import cn.govshare.kernel.event.DutyOpened;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Opens and ends the duties of challenges in the statutory clock of the city, by event.
@Component
@Article("19")
class TellTheClock implements VerificationDuties {
    private final Outbox outbox;
    private final Clock clock;
    private final ChallengeSettings settings;

    TellTheClock(Outbox outbox, Clock clock, ChallengeSettings settings) {
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void open(DataChallenge challenge) {
        outbox.send(
                EventTypes.EXCHANGE_DUTY_OPENED,
                new DutyOpened(
                        challenge.id(),
                        Duty.CORRECTION,
                        challenge.verifier(),
                        challenge.challenger(),
                        challenge.resource(),
                        "校核疑义 %s".formatted(challenge.number()),
                        challenge.term().openedOn(),
                        "19",
                        settings.ownWorkingDays(),
                        null,
                        challenge.version()));
    }

    @Override
    public void met(DataChallenge challenge) {
        outbox.send(
                EventTypes.EXCHANGE_DUTY_MET,
                new DutyMet(challenge.id(), Duty.CORRECTION, clock.instant(), challenge.version()));
    }

    @Override
    public void lapsed(DataChallenge challenge, String reason) {
        outbox.send(
                EventTypes.EXCHANGE_DUTY_LAPSED,
                new DutyLapsed(challenge.id(), Duty.CORRECTION, clock.instant(), reason, challenge.version()));
    }
}
