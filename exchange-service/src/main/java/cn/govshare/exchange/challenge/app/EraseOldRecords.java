package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases what challenges that are long over hold of records, their files included; what was found stays.
@Component
@Article("22")
public class EraseOldRecords {
    private final DataChallenges challenges;
    private final AuditTrail trail;
    private final ChallengeSettings settings;
    private final Clock clock;

    EraseOldRecords(DataChallenges challenges, AuditTrail trail, ChallengeSettings settings, Clock clock) {
        this.challenges = challenges;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return how many challenges were emptied
    @Transactional
    public int erase() {
        int erased = challenges.eraseRecordParts(clock.instant().minus(settings.keepRecords()));
        if (erased > 0) {
            trail.record(AuditDraft.ofPlatform("exchange.challenge.erase")
                    .rows(erased)
                    .article("22")
                    .done());
        }
        return erased;
    }
}
