package cn.govshare.gateway.denied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.call.CurrentCall;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;

@DisplayName("Art. 22: a refused call is recorded, and waits for nobody")
class RecordDenialsTest {
    private final KafkaThatIsAway kafka = new KafkaThatIsAway();
    private final RecordDenials denials = new RecordDenials(kafka);

    @BeforeEach
    void start() {
        denials.start();
    }

    @AfterEach
    void stop() {
        denials.stop();
    }

    private void refuse(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr("10.1.1.1");
        denials.unauthenticated(request, new BadCredentialsException("no"));
        // The container takes the request back as soon as it is answered.
        request.setRemoteAddr("10.2.2.2");
    }

    @Test
    void whileKafkaIsAwayNoCallWaitsAndNoRecordIsLost() {
        for (int i = 0; i < 3; i++) {
            refuse("/api/v1/departments/" + i);
        }
        await().until(() -> kafka.refused.get() > 0);
        assertThat(kafka.recordedPeers).isEmpty();

        kafka.back.countDown();

        await().atMost(Duration.ofSeconds(10)).until(() -> kafka.recordedPeers.size() == 3);
        assertThat(kafka.recordedPeers).containsOnly("10.1.1.1");
    }

    private static final class KafkaThatIsAway implements AuditTrail {
        private final CountDownLatch back = new CountDownLatch(1);
        private final List<String> recordedPeers = new CopyOnWriteArrayList<>();
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
            recordedPeers.add(String.valueOf(CurrentCall.peerAddress()));
            return UUID.randomUUID();
        }
    }
}
