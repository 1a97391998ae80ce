package cn.govshare.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

@DisplayName("Events leave with their transaction")
class EventsLeavingTest extends EventsCase {
    @Nested
    @DisplayName("The outbox")
    class Leaving {
        @Test
        void anEventLeavesOnlyWhenItsTransactionCommits() {
            transaction.executeWithoutResult(status -> {
                outbox.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1));
                status.setRollbackOnly();
            });
            sendCommitted(code, 2);

            awaitTaken(code, 2L);
            assertThat(topics.messages(TOPIC))
                    .filteredOn(each -> each.key().equals(code.value()))
                    .singleElement()
                    .satisfies(each -> assertThat(each.value()).contains("\"version\":2"));
        }

        @Test
        void anEventWithoutATransactionIsRefused() {
            assertThatThrownBy(() -> outbox.send(EventTypes.DEPARTMENT_REGISTERED, registered(code, 1)))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        @Test
        void anEventThatKafkaWouldNeverTakeIsRefusedAtOnce() {
            var items = IntStream.range(0, 20_000)
                    .mapToObj(i -> "i%05d".formatted(i) + "x".repeat(50))
                    .collect(Collectors.toSet());
            var granted = new AccessGranted(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    code,
                    code,
                    new ResourceCode("332048100100100/000001"),
                    1,
                    UsePurpose.WORK_REFERENCE,
                    "核对",
                    items,
                    ProvisionMode.ONLINE_QUERY,
                    LocalDate.of(2026, 11, 20),
                    LocalDate.of(2027, 11, 20),
                    1);
            assertThatThrownBy(() ->
                            transaction.executeWithoutResult(_ -> outbox.send(EventTypes.ACCESS_GRANTED, granted)))
                    .isInstanceOf(PolicyViolation.class)
                    .hasMessageContaining("event/too-large");
            sendCommitted(code, 1);
            awaitTaken(code, 1L);
        }

        @Test
        void theEventsOfAnAggregateKeepTheirOrder() throws Exception {
            var codes = IntStream.range(0, 4)
                    .mapToObj(_ -> Actors.department(NUMBER.incrementAndGet()))
                    .toList();
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : codes) {
                    writers.execute(
                            () -> LongStream.rangeClosed(1, 60).forEach(version -> sendCommitted(each, version)));
                }
            }

            var inOrder = LongStream.rangeClosed(1, 60).boxed().toArray(Long[]::new);
            codes.forEach(each -> awaitTaken(each, inOrder));
            assertThat(topics.messages(TOPIC))
                    .filteredOn(each -> each.key().equals(codes.getFirst().value()))
                    .extracting(each -> header(each.headers(), "ce_subject"))
                    .hasSize(60);
        }

        @Test
        void anEventCarriesTheCloudEventsHeaders() {
            sendCommitted(code, 1);
            awaitTaken(code, 1L);

            assertThat(topics.messages(TOPIC))
                    .filteredOn(each -> each.key().equals(code.value()))
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(header(message.headers(), "ce_specversion")).isEqualTo("1.0");
                        assertThat(header(message.headers(), "ce_type"))
                                .isEqualTo("cn.govshare.catalog.department-registered.v1");
                        assertThat(header(message.headers(), "ce_source")).isEqualTo("urn:govshare:trial-service");
                        assertThat(header(message.headers(), "ce_subject")).isEqualTo(code.value());
                        assertThat(header(message.headers(), "ce_time")).isEqualTo("2026-11-20T02:00:00Z");
                        assertThat(header(message.headers(), "ce_dataschema"))
                                .isEqualTo("urn:govshare:schema:catalog.department-registered.v1");
                        assertThat(UUID.fromString(header(message.headers(), "ce_id")))
                                .isNotNull();
                    });
        }

        private static String header(Headers headers, String name) {
            return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }
}
