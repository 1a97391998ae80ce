package cn.govshare.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.audit.log.app.NoteProducers;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 24: what is missing or contradicts itself is an alarm: a row, a record and a figure")
class MissingRecordsTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Topics topics;
    private final JdbcClient jdbc;
    private final NoteProducers producers;
    private final MutableClock clock;
    private final UUID instance = UUID.randomUUID();

    @Autowired
    MissingRecordsTest(Topics topics, JdbcClient jdbc, NoteProducers producers, MutableClock clock) {
        this.topics = topics;
        this.jdbc = jdbc;
        this.producers = producers;
        this.clock = clock;
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(MutableClock.START);
    }

    private UUID send(long sequence) {
        var record = Records.query().numbered(instance, sequence).left();
        topics.send(EventTypes.AUDIT_RECORDED, record);
        await().until(() -> jdbc.sql("SELECT count(*) FROM audit_record WHERE record = :id")
                        .param("id", record.record())
                        .query(Long.class)
                        .single()
                == 1);
        return record.record();
    }

    private List<String> alarms(String kind) {
        return jdbc.sql("SELECT cause FROM alarm WHERE kind = :kind AND cause LIKE :instance ORDER BY seq")
                .param("kind", kind)
                .param("instance", "%" + instance + "%")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    @Test
    void aNumberThatIsMissingTooLongIsToldOnceByEveryReplicaTogether() {
        send(1);
        send(3);
        send(7);
        producers.tellGaps(LIMIT);
        assertThat(alarms("RECORDS_MISSING")).isEmpty();

        clock.advance(LIMIT.plusSeconds(1));
        send(5);
        producers.tellGaps(LIMIT);
        producers.tellGaps(LIMIT);

        assertThat(alarms("RECORDS_MISSING"))
                .containsExactly(
                        "records-missing %s 2-2".formatted(instance),
                        "records-missing %s 4-4".formatted(instance),
                        "records-missing %s 6-6".formatted(instance));
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.alarm.raise")
                                && "alarm/records-missing".equals(each.reason())))
                .isNotEmpty();
    }

    @Test
    void twoRecordsUnderOneNumberAreBothKeptAndTold() {
        send(1);
        var second = send(1);

        assertThat(alarms("SEQUENCE_CONTRADICTED"))
                .containsExactly("sequence-contradicted %s 1 %s".formatted(instance, second));
    }
}
