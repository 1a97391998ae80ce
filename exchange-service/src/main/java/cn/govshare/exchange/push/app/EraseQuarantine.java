package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushBatches;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases rejected rows that nobody has mended in time; what was wrong with them stays known.
@Component
@Article("22")
public class EraseQuarantine {
    private final PushBatches batches;
    private final AuditTrail trail;
    private final PushSettings settings;
    private final Clock clock;

    EraseQuarantine(PushBatches batches, AuditTrail trail, PushSettings settings, Clock clock) {
        this.batches = batches;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return how many rows were erased
    @Transactional
    public long erase() {
        long erased = batches.eraseQuarantine(clock.instant().minus(settings.keepQuarantine()));
        if (erased > 0) {
            trail.record(AuditDraft.ofPlatform("exchange.quarantine.erase")
                    .rows(erased)
                    .article("22")
                    .done());
        }
        return erased;
    }
}
