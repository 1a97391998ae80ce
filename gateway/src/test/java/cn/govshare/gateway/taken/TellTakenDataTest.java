package cn.govshare.gateway.taken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.gateway.KafkaThatIsAway;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
        await().until(() -> kafka.hasRefused());
        assertThat(kafka.recorded()).isEmpty();

        kafka.comesBack();

        await().untilAsserted(() -> assertThat(kafka.recorded()).hasSize(3));
        // What was turned away is told again as the same record, not as another one.
        assertThat(kafka.recorded()).containsAll(kafka.refused());
    }

    @Test
    void refusedCallsAndCallsWithoutATraceAreNotTold() {
        kafka.comesBack();

        taken.answered(trace(), 403);
        taken.answered(null, 200);
        taken.answered("not a trace", 200);
        taken.answered(trace(), 200);

        await().untilAsserted(() -> assertThat(kafka.recorded()).hasSize(1));
    }
}
