package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.Suspension;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stops the use of a grant, by the consumer, the provider or the bureau, each with a flag of its own.
@Component
@Article({"17", "18"})
public class SuspendGrant {
    private final ReadGrant readGrant;
    private final ChangeGrant changeGrant;
    private final Clock clock;

    SuspendGrant(ReadGrant readGrant, ChangeGrant changeGrant, Clock clock) {
        this.readGrant = readGrant;
        this.changeGrant = changeGrant;
        this.clock = clock;
    }

    @Transactional
    public AccessGrant suspend(UUID id, String reason, Actor actor) {
        var grant = readGrant.read(id, actor);
        var now = clock.instant();
        var party = GrantSide.of(grant, actor);
        var suspended = grant.suspend(
                new Suspension(party, reason, actor.name(), now), LocalDate.ofInstant(now, WorkingCalendar.ZONE));
        changeGrant.keep(suspended, GrantAct.SUSPEND, party, reason, actor);
        return suspended;
    }
}
