package cn.govshare.benchmarks;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.Topic;
import cn.govshare.kernel.vocabulary.CheckDigits;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Records as the exchange service leaves them of queries, sent as it sends them.
final class TrailRecords implements AutoCloseable {
    static final int DEPARTMENTS = 40;
    private static final int SYSTEMS = 60;
    private static final int RESOURCES = 300;
    private static final int GRANTS = 400;
    private static final List<String> PURPOSES =
            List.of("WORK_REFERENCE", "BUSINESS_COLLABORATION", "ADMINISTRATIVE_BASIS", "DATA_VERIFICATION");

    private final KafkaProducer<String, byte[]> producer;
    private final UUID instance = UUID.randomUUID();
    private long sequence;

    /// @param body the record as JSON
    record Sent(UUID record, UUID access, byte[] body) {}

    TrailRecords(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// The next record of this stream, not sent yet.
    Sent next() {
        sequence++;
        var record = UUID.randomUUID();
        var access = UUID.randomUUID();
        var system = "bench-system-" + sequence % SYSTEMS;
        var body = """
            {"record":"%s","accessId":"%s","action":"exchange.record.query","decidedAt":"%s",\
            "producer":"exchange-service","department":"%s","account":"%s","accountName":"%s",\
            "client":"%s","roles":["business-system"],"resource":"3320481001001/%06d","revision":1,\
            "items":["id_number","item_%d","monthly_amount"],"purpose":"%s","matter":"公共租赁住房资格审核",\
            "grant":"%s","decision":"PERMITTED","article":"17","rows":%d,"sourceAddress":"10.20.30.%d",\
            "traceId":"%016x%016x","subjects":["%064x"],"producerInstance":"%s","producerSequence":%d,\
            "version":1}\
            """.formatted(
                        record,
                        access,
                        Instant.ofEpochMilli(System.currentTimeMillis()),
                        department(sequence % DEPARTMENTS),
                        id("account", sequence % SYSTEMS),
                        system,
                        system,
                        sequence * 7 % RESOURCES,
                        sequence % 200,
                        PURPOSES.get((int) (sequence % PURPOSES.size())),
                        id("grant", sequence % GRANTS),
                        sequence % 3,
                        sequence % SYSTEMS,
                        record.getMostSignificantBits(),
                        sequence,
                        sequence * 7919 % 300_000,
                        instance,
                        sequence);
        return new Sent(record, access, body.getBytes(StandardCharsets.UTF_8));
    }

    /// The code of a department that no city has.
    static String department(long number) {
        var first17 = "11320481MB%07d".formatted(number);
        return first17 + CheckDigits.unifiedSocialCreditCheck(first17);
    }

    /// Ids that stay the same from run to run.
    static UUID id(String kind, long number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8));
    }

    void send(Sent sent) {
        var message = new ProducerRecord<>(
                Topic.AUDIT_RECORDS.topicName(), sent.access().toString(), sent.body());
        var type = EventTypes.AUDIT_RECORDED.type();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        sent.record().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "urn:govshare:exchange-service",
                        "ce_time",
                        Instant.ofEpochMilli(System.currentTimeMillis()).toString(),
                        "ce_subject",
                        sent.access().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(message);
    }

    void flush() {
        producer.flush();
    }

    /// Waits until all of these are on the log.
    static void awaitOnLog(Connection database, List<Sent> sent) throws SQLException, InterruptedException {
        var ids = database.createArrayOf("uuid", sent.stream().map(Sent::record).toArray());
        try (var count = database.prepareStatement("SELECT count(*) FROM audit_record WHERE record = ANY (?)")) {
            count.setArray(1, ids);
            while (Sql.number(count) < sent.size()) {
                Thread.sleep(20);
            }
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
