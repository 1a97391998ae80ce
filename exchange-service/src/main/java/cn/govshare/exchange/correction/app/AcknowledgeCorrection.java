package cn.govshare.exchange.correction.app;

import cn.govshare.exchange.correction.Correction;
import cn.govshare.exchange.correction.Corrections;
import cn.govshare.exchange.correction.Receipt;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a department's receipt for a correction.
@Component
@Article("19")
public class AcknowledgeCorrection {
    private final ReadCorrections readCorrections;
    private final Corrections corrections;
    private final AuditTrail trail;
    private final Clock clock;

    AcknowledgeCorrection(ReadCorrections readCorrections, Corrections corrections, AuditTrail trail, Clock clock) {
        this.readCorrections = readCorrections;
        this.corrections = corrections;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Correction acknowledge(UUID id, Receipt.Outcome outcome, String note, Actor actor) {
        var acknowledged = readCorrections
                .read(id, actor)
                .acknowledge(new Receipt(outcome, note.strip(), actor.name(), clock.instant()));
        corrections.save(acknowledged);
        trail.record(CorrectionDraft.of("exchange.correction.acknowledge", acknowledged, actor)
                .done());
        return acknowledged;
    }
}
