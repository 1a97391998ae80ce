package cn.govshare.gateway.taken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;

@DisplayName("Art. 18: the gateway tells of calls that took data, and no call waits for it")
class TellTakenDataTest {
    private final KafkaThatIsAway kafka = new KafkaThatIsAway();
    private final TellTakenData taken = new TellTakenData(kafka);

    @BeforeEach
    void start() {
        taken.start();
    }

    @AfterEach
    void stop() {
        taken.stop();
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void manyCallsAreFewRecordsAndNoneIsLostWhileKafkaIsAway() {
        for (int i = 0; i < 500; i++) {
            taken.answered(trace(), 200);
        }
        taken.unsure(trace());
        await().until(() -> kafka.refused.get() > 0);
        assertThat(kafka.records.get()).isZero();

        kafka.back.countDown();

        await().untilAsserted(() -> assertThat(kafka.records.get()).isEqualTo(3));
    }

    @Test
    void refusedCallsAndCallsWithoutATraceAreNotTold() {
        kafka.back.countDown();

        taken.answered(trace(), 403);
        taken.answered(null, 200);
        taken.answered("not a trace", 200);
        taken.answered(trace(), 200);

        await().untilAsserted(() -> assertThat(kafka.records.get()).isOne());
    }

    private static final class KafkaThatIsAway implements AuditTrail {
        private final CountDownLatch back = new CountDownLatch(1);
        private final AtomicInteger records = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();

        @Override
        public UUID record(AuditDraft draft) {
            return recordNow(draft);
        }

        @Override
        public UUID recordNow(AuditDraft draft) {
            if (back.getCount() > 0) {
                refused.incrementAndGet();
                throw new KafkaException("away");
            }
            records.incrementAndGet();
            return UUID.randomUUID();
        }
    }
}
