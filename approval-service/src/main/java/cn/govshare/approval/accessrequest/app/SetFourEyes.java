package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.FourEyes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The head says whether his department's replies need a proposal and a decision by two people.
@Component
@Article({"17", "25"})
public class SetFourEyes {
    private final FourEyes fourEyes;
    private final AuditTrail trail;
    private final Clock clock;

    SetFourEyes(FourEyes fourEyes, AuditTrail trail, Clock clock) {
        this.fourEyes = fourEyes;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void set(boolean wanted, Actor actor) {
        fourEyes.set(actor.department(), wanted, actor.name(), clock.instant());
        trail.record(AuditDraft.of("approval.reply-rule.set", actor)
                .subject(wanted ? "four-eyes" : "one-person")
                .article("25")
                .done());
    }
}
