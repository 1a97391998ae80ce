package cn.govshare.audit.alarm.app;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmBook;
import cn.govshare.audit.alarm.Alarms;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An alarm is a row, a record on the trail, a figure and a line in the service's log.
@Component
class RaiseAlarm implements Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(RaiseAlarm.class);

    private final AlarmBook book;
    private final AuditTrail trail;
    private final MeterRegistry meters;
    private final Clock clock;

    RaiseAlarm(AlarmBook book, AuditTrail trail, MeterRegistry meters, Clock clock) {
        this.book = book;
        this.trail = trail;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean raise(Alarm alarm) {
        var id = UUID.randomUUID();
        if (!book.add(id, alarm, clock.instant())) {
            return false;
        }
        trail.record(AuditDraft.ofPlatform("audit.alarm.raise")
                .subject(id.toString())
                .rows(alarm.records().size())
                .article("24")
                .failed("alarm/" + alarm.kind().code()));
        meters.counter("govshare.audit.alarms", "kind", alarm.kind().code()).increment();
        LOG.error("ALARM {}: {} {}", alarm.kind(), alarm.kind().title().en(), new TreeMap<>(alarm.facts()));
        return true;
    }
}
