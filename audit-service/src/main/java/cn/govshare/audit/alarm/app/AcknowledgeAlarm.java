package cn.govshare.audit.alarm.app;

import cn.govshare.audit.alarm.RaisedAlarm;
import cn.govshare.audit.alarm.RaisedAlarms;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes note of an alarm, with a word on what was found.
@Component
@Article("24")
public class AcknowledgeAlarm {
    private final RaisedAlarms alarms;
    private final AuditTrail trail;
    private final Clock clock;

    AcknowledgeAlarm(RaisedAlarms alarms, AuditTrail trail, Clock clock) {
        this.alarms = alarms;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public RaisedAlarm acknowledge(UUID id, String note, Actor actor) {
        var alarm =
                alarms.lock(id).orElseThrow(() -> ReadAlarms.noSuchAlarm(id)).acknowledge(actor, note, clock.instant());
        alarms.save(alarm);
        trail.record(AuditDraft.of("audit.alarm.acknowledge", actor)
                .subject(id.toString())
                .article("24")
                .done());
        return alarm;
    }
}
