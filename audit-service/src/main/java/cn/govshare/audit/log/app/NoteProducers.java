package cn.govshare.audit.log.app;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.Alarms;
import cn.govshare.audit.log.ProducerStream;
import cn.govshare.audit.log.ProducerStreams;
import cn.govshare.audit.log.ReceivedRecord;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Misses records that were counted by their producer and have not come, and finds numbers that came twice.
@Component
@Article("24")
public class NoteProducers {
    private final ProducerStreams streams;
    private final Alarms alarms;
    private final Clock clock;

    NoteProducers(ProducerStreams streams, Alarms alarms, Clock clock) {
        this.streams = streams;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// Takes note of records that are new on the trail, in the transaction in which they are.
    void note(List<ReceivedRecord> appended) {
        var instances = new HashSet<UUID>();
        for (var each : appended) {
            var instance = each.record().producerInstance();
            if (instance != null) {
                instances.add(instance);
            }
        }
        if (instances.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var found = streams.find(instances);
        for (var each : appended) {
            var record = each.record();
            var instance = record.producerInstance();
            var sequence = record.producerSequence();
            if (instance != null && sequence != null) {
                var stream = found.computeIfAbsent(instance, _ -> ProducerStream.unknown(instance, record.producer()));
                if (!stream.producer().equals(record.producer()) || !stream.take(sequence, now)) {
                    contradicted(record, instance, sequence);
                }
            }
        }
        streams.save(found.values(), now);
    }

    private void contradicted(AuditRecorded record, UUID instance, long sequence) {
        alarms.raise(new Alarm(
                AlarmKind.SEQUENCE_CONTRADICTED,
                "%s %d %s".formatted(instance, sequence, record.record()),
                Map.of(
                        "producer", record.producer(),
                        "instance", instance.toString(),
                        "sequence", Long.toString(sequence)),
                List.of(record.record())));
    }

    /// Raises an alarm for every gap that is older than that.
    @Transactional
    public void tellGaps(Duration olderThan) {
        var now = clock.instant();
        var streams = this.streams.withGaps();
        for (var stream : streams) {
            stream.tell(now.minus(olderThan)).forEach(gap -> missed(stream, gap));
        }
        this.streams.save(streams, now);
    }

    private void missed(ProducerStream stream, ProducerStream.Gap gap) {
        alarms.raise(Alarm.of(
                AlarmKind.RECORDS_MISSING,
                "%s %d-%d".formatted(stream.instance(), gap.from(), gap.to()),
                Map.of(
                        "producer", stream.producer(),
                        "instance", stream.instance().toString(),
                        "from", Long.toString(gap.from()),
                        "to", Long.toString(gap.to()),
                        "missing", Long.toString(gap.size()))));
    }
}
