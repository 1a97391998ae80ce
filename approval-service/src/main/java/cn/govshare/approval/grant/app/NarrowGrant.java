package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.Narrowing;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a grant open less from now on, by the consumer, the provider or the bureau.
@Component
@Article({"17", "18"})
public class NarrowGrant {
    private final ReadGrant readGrant;
    private final ChangeGrant changeGrant;
    private final Clock clock;

    NarrowGrant(ReadGrant readGrant, ChangeGrant changeGrant, Clock clock) {
        this.readGrant = readGrant;
        this.changeGrant = changeGrant;
        this.clock = clock;
    }

    @Transactional
    public AccessGrant narrow(UUID id, Narrowing narrowing, String reason, Actor actor) {
        var grant = readGrant.read(id, actor);
        var party = GrantSide.of(grant, actor);
        var narrowed = grant.narrow(narrowing, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        changeGrant.keep(narrowed, GrantAct.NARROW, party, reason, actor);
        return narrowed;
    }
}
