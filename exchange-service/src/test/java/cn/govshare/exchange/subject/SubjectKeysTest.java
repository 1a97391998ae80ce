package cn.govshare.exchange.subject;

import static cn.govshare.exchange.Journey.HOUSING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.exchange.subject.app.EraseSubjectKeys;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.SettledTrail;
import cn.govshare.testkit.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 18, 22: the trail holds keyed hashes of whom records are about, until their keys are erased")
class SubjectKeysTest {
    private static final Actor AUDITOR = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);
    private static final String VALUE = "320481777001";
    private static final String MONTH = "2023-05";

    private final Calls calls;
    private final SettledTrail trail;
    private final EraseSubjectKeys erase;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final Journey journey;

    @Autowired
    SubjectKeysTest(
            Calls calls,
            Topics topics,
            SettledTrail trail,
            EraseSubjectKeys erase,
            MutableClock clock,
            JdbcClient jdbc) {
        this.calls = calls;
        this.trail = trail;
        this.erase = erase;
        this.clock = clock;
        this.jdbc = jdbc;
        this.journey = new Journey(calls, topics, jdbc);
    }

    @AfterEach
    void itIsTodayAgain() {
        clock.set(MutableClock.START);
    }

    private Map<String, String> told() {
        var answer = calls.as(AUDITOR).post("/api/v1/subject-hashes", Map.of("item", "code", "value", VALUE));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.path("month").asString(),
                        each -> each.path("hash").asString()));
    }

    @Test
    void erasedTheyMeanNothingAndTheRecordsStay() {
        var code = journey.unconditional(Journey.villages());
        clock.set(Instant.parse("2023-05-10T02:00:00Z"));
        assertThat(journey.query(HOUSING, code, Journey.byCode(VALUE)).status()).isEqualTo(200);
        clock.set(MutableClock.START);
        var record = journey.records("exchange.record.query", code).getFirst();
        assertThat(record.toString()).doesNotContain(VALUE);
        assertThat(told()).containsEntry(MONTH, record.subjects().getFirst());
        assertThat(trail.records(each -> each.action().equals("exchange.subject-hash.tell")
                        && each.subjects().containsAll(record.subjects())))
                .as("that the auditor was told is on the trail, by the hash alone")
                .singleElement()
                .satisfies(each -> assertThat(each.toString()).doesNotContain(VALUE));

        erase.erase();
        erase.erase();

        assertThat(told()).doesNotContainKey(MONTH);
        assertThat(jdbc.sql("SELECT count(key) FROM subject_key WHERE month = DATE '2023-05-01'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(trail.records(
                        each -> each.action().equals("exchange.subject-key.erase") && MONTH.equals(each.subject())))
                .hasSize(1);
        assertThat(journey.records("exchange.record.query", code)).containsExactly(record);
    }
}
