package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The compiling department, or the bureau, takes an entry out of force; everybody who relies on it is told.
@Component
public class WithdrawResource {
    private final ResourceChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawResource(ResourceChanges changes, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Article({"7", "8(2)"})
    public Resource withdraw(ResourceCode code, String reason, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return changes.change(
                ResourceAct.WITHDRAW,
                code,
                actor,
                resource -> {
                    if (!actor.is(Role.PLATFORM_OPERATOR)) {
                        ResourceChanges.mustCompile(resource, actor);
                    }
                    return resource.withdraw(reason);
                },
                withdrawn -> outbox.send(EventTypes.RESOURCE_WITHDRAWN, withdrawn.withdrawn(today, reason)));
    }
}
