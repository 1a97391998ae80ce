package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the actor's own party's suspension back; the grant may be used again when no other party suspends it.
@Component
@Article({"17", "18"})
public class ResumeGrant {
    private final ReadGrant readGrant;
    private final ChangeGrant changeGrant;
    private final Clock clock;

    ResumeGrant(ReadGrant readGrant, ChangeGrant changeGrant, Clock clock) {
        this.readGrant = readGrant;
        this.changeGrant = changeGrant;
        this.clock = clock;
    }

    @Transactional
    public AccessGrant resume(UUID id, String reason, Actor actor) {
        var grant = readGrant.read(id, actor);
        var party = GrantSide.of(grant, actor);
        var resumed = grant.resume(party, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        changeGrant.keep(resumed, GrantAct.RESUME, party, reason, actor);
        return resumed;
    }
}
