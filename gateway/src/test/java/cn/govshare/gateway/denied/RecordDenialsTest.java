package cn.govshare.gateway.denied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.gateway.KafkaThatIsAway;
import cn.govshare.gateway.denied.RecordDenials.Limits;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.testkit.MutableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;

@DisplayName("Art. 22: a refused call is recorded, and waits for nobody")
class RecordDenialsTest {
    private static final Limits SMALL = new Limits(20, 10, Duration.ofMillis(20));

    private final KafkaThatIsAway kafka = new KafkaThatIsAway();
    private @Nullable RecordDenials running;

    private RecordDenials start(AuditTrail trail, Limits limits) {
        var denials = new RecordDenials(trail, new MutableClock(), limits);
        denials.start();
        running = denials;
        return denials;
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.stop();
        }
    }

    private static void refuse(RecordDenials denials, String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr("10.1.1.1");
        // Whatever a client says of itself is not believed.
        request.addHeader("Govshare-Peer-Address", "10.9.9.9");
        denials.unauthenticated(request, new BadCredentialsException("no"));
        // The container takes the request back as soon as it is answered.
        request.setRemoteAddr("10.2.2.2");
    }

    @Test
    void whileKafkaIsAwayNoCallWaitsNoRecordIsLostAndEachIsLeftAgainAsItself() {
        var denials = start(kafka, SMALL);
        for (int i = 0; i < 3; i++) {
            refuse(denials, "/api/v1/departments/" + i);
        }
        await().until(kafka::hasRefused);
        assertThat(kafka.recorded()).isEmpty();

        kafka.comesBack();

        await().until(() -> kafka.recorded().size() == 3);
        assertThat(new HashSet<>(kafka.recorded())).hasSize(3).containsAll(kafka.refused());
    }

    @Test
    @DisplayName("a flood fills no memory, and its count is not lost")
    void whatThereIsNoRoomForIsCounted() {
        var denials = start(kafka, SMALL);
        refuse(denials, "/first");
        await().until(kafka::hasRefused);
        for (int i = 0; i < 1_000; i++) {
            refuse(denials, "/flood/" + i);
        }

        kafka.comesBack();

        // The first, the twenty that there was room for, and one for all others.
        await().until(() -> kafka.recorded().size() == 22);
        assertThat(kafka.recorded())
                .filteredOn(each -> each.toString().contains("gateway.denials.counted"))
                .singleElement()
                .satisfies(each -> assertThat(each.toString()).contains("rows 980"));
        assertThat(kafka.calls()).as("many at a time").isLessThanOrEqualTo(4);
    }

    @Test
    void aRecordThatTheTrailWouldNeverTakeDoesNotTakeTheOthersWithIt() {
        kafka.neverTakes("/bad");
        kafka.comesBack();
        var denials = start(kafka, SMALL);

        List.of("/a", "/bad", "/b").forEach(path -> refuse(denials, path));

        await().until(() -> kafka.recorded().size() == 2);
        assertThat(kafka.recorded()).noneMatch(each -> each.toString().contains("/bad"));
    }
}
