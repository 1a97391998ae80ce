package cn.govshare.audit.log.app;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.Alarms;
import cn.govshare.audit.log.AuditEntries;
import cn.govshare.audit.log.ReceivedRecord;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.event.EventJson;
import cn.govshare.kit.event.UnreadableEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/// Puts records that services have sent on the trail, each exactly once. A record under the id of another one never
/// replaces it: it is kept apart, with an alarm.
@Component
@Article({"18", "24"})
public class TakeInRecords {
    /// Records that go to the database at once.
    private static final int PART = 1000;

    private final AuditEntries entries;
    private final NoteProducers producers;
    private final Alarms alarms;
    private final EventJson json;

    TakeInRecords(AuditEntries entries, NoteProducers producers, Alarms alarms, EventJson json) {
        this.entries = entries;
        this.producers = producers;
        this.alarms = alarms;
        this.json = json;
    }

    /// Must be called in a transaction, which makes the records durable.
    ///
    /// @param bodies the records as they came, as JSON
    /// @throws UnreadableEvent when one of them is no record, or longer than a record may be; then none is taken in
    public void takeIn(List<byte[]> bodies) {
        var appended = new ArrayList<ReceivedRecord>(bodies.size());
        var contradicting = new ArrayList<ReceivedRecord>();
        for (var part : readAhead(bodies)) {
            var admission = entries.append(await(part));
            appended.addAll(admission.appended());
            contradicting.addAll(admission.contradicting());
        }
        producers.note(appended);
        contradicting.forEach(this::quarantine);
    }

    /// Reads all parts beside each other, and while the database is busy with those before.
    private List<CompletableFuture<List<ReceivedRecord>>> readAhead(List<byte[]> bodies) {
        var parts = new ArrayList<CompletableFuture<List<ReceivedRecord>>>();
        for (int from = 0; from < bodies.size(); from += PART) {
            var part = bodies.subList(from, Math.min(from + PART, bodies.size()));
            parts.add(CompletableFuture.supplyAsync(
                    () -> part.stream().map(this::read).toList(),
                    reading -> Thread.ofVirtual().name("read-ahead").start(reading)));
        }
        return parts;
    }

    private static List<ReceivedRecord> await(CompletableFuture<List<ReceivedRecord>> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private ReceivedRecord read(byte[] body) {
        try {
            var canonical = CanonicalJson.of(body);
            var record = PlainRecord.read(canonical).orElseGet(() -> json.read(EventTypes.AUDIT_RECORDED, body));
            if (canonical.length > AuditRecorded.GREATEST_BYTES) {
                throw new UnreadableEvent("record %s has %d bytes, more than %d"
                        .formatted(record.record(), canonical.length, AuditRecorded.GREATEST_BYTES));
            }
            return new ReceivedRecord(record, canonical);
        } catch (MalformedEvidence e) {
            throw new UnreadableEvent(e.toString());
        }
    }

    private void quarantine(ReceivedRecord contradiction) {
        if (entries.quarantine(contradiction)) {
            var record = contradiction.record();
            alarms.raise(new Alarm(
                    AlarmKind.RECORD_CONTRADICTED,
                    "%s %s".formatted(record.record(), contradiction.contentSha256Hex()),
                    Map.of("producer", record.producer(), "digest", contradiction.contentSha256Hex()),
                    List.of(record.record())));
        }
    }
}
