package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Minutes;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One side puts minutes of a meeting into the dossier.
@Component
@Article("17")
public class WriteMinutes {
    private final ReadNegotiation readNegotiation;
    private final Negotiations negotiations;
    private final DisputeTrail trail;
    private final Clock clock;

    WriteMinutes(ReadNegotiation readNegotiation, Negotiations negotiations, DisputeTrail trail, Clock clock) {
        this.readNegotiation = readNegotiation;
        this.negotiations = negotiations;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws cn.govshare.kernel.problem.Conflict when the dispute is over
    @Transactional
    public Minutes write(UUID id, LocalDate heldOn, String participants, String text, Actor actor) {
        var negotiation = readNegotiation.lock(id, actor);
        var side = readNegotiation.side(negotiation, actor);
        negotiation.mustNotBeOver();
        var minutes =
                new Minutes(UUID.randomUUID(), id, side, heldOn, participants, text, actor.name(), clock.instant());
        negotiations.add(minutes);
        trail.record(
                "approval.negotiation.minute",
                StepKind.MINUTES_WRITTEN,
                negotiation,
                actor,
                heldOn.toString(),
                minutes.at());
        return minutes;
    }
}
