package cn.govshare.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.event.EventJson;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AuditLogTest {
    private final Topics topics;
    private final EventJson json;
    private final JdbcClient jdbc;

    @Autowired
    AuditLogTest(Topics topics, EventJson json, JdbcClient jdbc) {
        this.topics = topics;
        this.json = json;
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName("Art. 18: what a service records is on the trail, whole")
    void recordsAreKeptWhole() {
        var record = Records.query().rows(3).left();

        topics.send(EventTypes.AUDIT_RECORDED, record);

        awaitOnTrail(record.record());
        var row = jdbc.sql("SELECT * FROM audit_entry WHERE record = :id")
                .param("id", record.record())
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("action", "exchange.record.query")
                .containsEntry("access_id", record.accessId())
                .containsEntry("department", record.department())
                .containsEntry("account", record.account())
                .containsEntry("client", record.client())
                .containsEntry("resource", record.resource())
                .containsEntry("purpose", record.purpose())
                .containsEntry("matter", record.matter())
                .containsEntry("decision", "PERMITTED")
                .containsEntry("row_count", 3L)
                .containsEntry("source_address", "10.20.30.40")
                .containsEntry("trace_id", record.traceId());
        assertThat(row.get("grant_id")).hasToString(record.grant());
        assertThat(row.get("received_on")).hasToString("2026-11-20");
    }

    @Test
    @DisplayName("Art. 24: a record is on the trail once, however often it arrives")
    void redeliveredRecordIsKeptOnce() {
        var record = Records.query().left();
        var eventId = UUID.randomUUID();

        topics.send(EventTypes.AUDIT_RECORDED, record, eventId);
        topics.send(EventTypes.AUDIT_RECORDED, record, eventId);
        topics.send(EventTypes.AUDIT_RECORDED, record, UUID.randomUUID());
        awaitBehind(record);

        assertThat(timesOnTrail(record.record())).isOne();
        assertThat(timesInQuarantine(record.record())).isZero();
    }

    @Test
    @DisplayName("Art. 24: another record under a known id never replaces it and is kept apart")
    void contradictingRecordIsQuarantined() {
        var id = UUID.randomUUID();
        var access = UUID.randomUUID();
        var honest = Records.query().id(id).access(access).rows(1).left();
        var forged = Records.query().id(id).access(access).rows(0).left();

        topics.send(EventTypes.AUDIT_RECORDED, honest);
        topics.send(EventTypes.AUDIT_RECORDED, forged);
        topics.send(EventTypes.AUDIT_RECORDED, forged);

        await().until(() -> timesInQuarantine(id) == 1);
        awaitBehind(forged);
        assertThat(timesOnTrail(id)).isOne();
        assertThat(timesInQuarantine(id)).isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM alarm WHERE kind = 'RECORD_CONTRADICTED' AND :id = ANY (records)")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .as("one alarm, which opens the record that is on the trail")
                .isOne();
        assertThat(jdbc.sql("SELECT row_count FROM audit_entry WHERE record = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    @DisplayName("Art. 18: what can't be read stops no other record and is not lost")
    void unreadableRecordIsSetAside() {
        var bad = UUID.randomUUID();
        var good = Records.query().left();

        topics.send(
                EventTypes.AUDIT_RECORDED,
                Records.query()
                        .action("Not An Action")
                        .access(UUID.fromString(good.aggregateId()))
                        .left(),
                bad);
        topics.send(EventTypes.AUDIT_RECORDED, good);

        awaitOnTrail(good.record());
        assertThat(jdbc.sql("SELECT count(*) FROM dead_letter WHERE event_id = :id")
                        .param("id", bad.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    @DisplayName("Art. 24: a record of 16 KiB is on the trail, one of a byte more is set aside")
    void aRecordHasAtMostSixteenKibibytes() {
        var most = ofBytes(AuditRecorded.GREATEST_BYTES);
        var more = ofBytes(AuditRecorded.GREATEST_BYTES + 1);

        topics.send(EventTypes.AUDIT_RECORDED, more, more.record());
        topics.send(EventTypes.AUDIT_RECORDED, most);

        awaitOnTrail(most.record());
        awaitBehind(more);
        assertThat(jdbc.sql("SELECT octet_length(body) FROM audit_entry WHERE record = :id")
                        .param("id", most.record())
                        .query(Integer.class)
                        .single())
                .isEqualTo(AuditRecorded.GREATEST_BYTES);
        assertThat(timesOnTrail(more.record())).isZero();
        assertThat(jdbc.sql("SELECT error FROM dead_letter WHERE event_id = :id")
                        .param("id", more.record().toString())
                        .query(String.class)
                        .single())
                .contains("16385 bytes");
    }

    /// A record of so many bytes as canonical JSON.
    private AuditRecorded ofBytes(int bytes) {
        var items = IntStream.range(0, 230)
                .mapToObj(i -> "item_%04d_".formatted(i) + "x".repeat(53))
                .toArray(String[]::new);
        var draft = Records.query().items(items).matter("x");
        int missing = bytes - CanonicalJson.of(json.write(EventTypes.AUDIT_RECORDED, draft.left())).length;
        return draft.matter("x".repeat(1 + missing)).left();
    }

    /// Waits until the reader has passed everything that was sent with this record's key before.
    private void awaitBehind(AuditRecorded sent) {
        var last = Records.query().access(UUID.fromString(sent.aggregateId())).left();
        topics.send(EventTypes.AUDIT_RECORDED, last);
        awaitOnTrail(last.record());
    }

    private void awaitOnTrail(UUID record) {
        await().until(() -> timesOnTrail(record) == 1);
    }

    private long timesOnTrail(UUID record) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE record = :id")
                .param("id", record)
                .query(Long.class)
                .single();
    }

    private long timesInQuarantine(UUID record) {
        return jdbc.sql("SELECT count(*) FROM audit_quarantine WHERE record = :id")
                .param("id", record)
                .query(Long.class)
                .single();
    }
}
