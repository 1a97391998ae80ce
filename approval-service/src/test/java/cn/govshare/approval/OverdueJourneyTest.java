package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.ReplyDeadlineMissed;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OverdueJourneyTest extends ServiceJourney {
    @Nested
    @DisplayName("Art. 5, 17, 20: who sees a request")
    class Visible {
        @Test
        void othersGetTheSameAnswerAsForNothing() {
            var request = id(submitted());
            var hidden = calls.as(FOREIGN_HEAD).get(REQUESTS + "/" + request);
            var missing = calls.as(FOREIGN_HEAD).get(REQUESTS + "/" + UUID.randomUUID());

            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.problem()).isEqualTo(missing.problem());
            assertThat(calls.as(FOREIGN_HEAD).get(REQUESTS + "?limit=200").text())
                    .doesNotContain(request);
        }

        @Test
        void partiesAndSupervisorsDo() {
            var request = id(submitted());
            thoseWhoSeeARequest().forEach(actor -> {
                assertThat(calls.as(actor).get(REQUESTS + "/" + request).status())
                        .isEqualTo(200);
                assertThat(calls.as(actor)
                                .get(REQUESTS + "?status=SUBMITTED&limit=200")
                                .text())
                        .contains(request);
            });
            assertThat(calls.as(Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR))
                            .get(REQUESTS + "/" + request)
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void pagesFollowEachOther() {
            var older = id(submitted());
            var newer = id(submitted());

            var first = calls.as(CONSUMER).get(REQUESTS + "?limit=1").json();
            assertThat(first.at("/items/0/id").stringValue()).isEqualTo(newer);
            var second = calls.as(CONSUMER)
                    .get(REQUESTS + "?limit=1&after=" + first.get("next").stringValue())
                    .json();
            assertThat(second.at("/items/0/id").stringValue()).isEqualTo(older);
            assertThat(calls.as(CONSUMER).get(REQUESTS + "?after=nowhere").problem())
                    .isEqualTo("paging/unreadable-after");
        }
    }

    @Nested
    @DisplayName("Art. 17, 26(3): what is not answered in time is found by the clock itself")
    class Overdue {
        private static final Instant LAST_SECOND = Instant.parse("2026-12-04T15:59:59Z");
        private static final Instant MIDNIGHT = Instant.parse("2026-12-04T16:00:00Z");

        @Test
        void aReplyOnTheLastDayIsInTime() {
            var request = id(submitted());
            clock.set(LAST_SECOND);
            var reply = reply(APPROVER, request, Map.of("decision", "CONSENT"));
            clock.set(MIDNIGHT);
            sweepDeadlines.sweep(10);

            assertThat(reply.json().get("late").booleanValue()).isFalse();
            assertThat(deadline(request).get("status").stringValue()).isEqualTo("MET");
            assertThat(missed(request)).isEmpty();
        }

        @Test
        void anUnansweredRequestIsFoundExactlyOnceHoweverOftenTheClockLooks() throws Exception {
            var request = id(submitted());
            clock.set(LAST_SECOND);
            sweepDeadlines.sweep(10);
            assertThat(deadline(request).get("status").stringValue()).isEqualTo("OPEN");

            clock.set(MIDNIGHT);
            topics.await(
                    EventTypes.REPLY_DEADLINE_MISSED,
                    (ReplyDeadlineMissed each) -> each.request().toString().equals(request));
            Callable<Integer> sweep = () -> sweepDeadlines.sweep(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : threads.invokeAll(List.of(sweep, sweep, sweep))) {
                    each.get();
                }
            }

            assertThat(missed(request)).hasSize(1);
            assertThat(missed(request).getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 12, 4));
            assertThat(deadline(request).get("status").stringValue()).isEqualTo("OVERDUE");
            assertThat(calls.as(CONSUMER)
                            .get(REQUESTS + "/" + request)
                            .json()
                            .get("late")
                            .booleanValue())
                    .isTrue();
            var record = audited("approval.deadline.miss", request);
            assertThat(record.department()).isNull();
            assertThat(record.article()).isEqualTo("17");
        }

        @Test
        void manyAtOnceAreEachFoundOnceByConcurrentSweeps() throws Exception {
            var code = conditionalResource();
            var requests = Stream.generate(() ->
                            id(calls.as(CONSUMER).post(REQUESTS, form(code)).json()))
                    .limit(20)
                    .toList();
            clock.set(MIDNIGHT);
            Callable<Integer> sweep = () -> sweepDeadlines.sweep(3);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : threads.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
                    each.get();
                }
            }
            sweepDeadlines.sweep(3);

            var last = requests.getLast();
            await().untilAsserted(() -> assertThat(topics.all(EventTypes.REPLY_DEADLINE_MISSED).stream()
                            .map(each -> each.request().toString())
                            .filter(requests::contains))
                    .containsExactlyInAnyOrderElementsOf(requests));
            assertThat(deadline(last).get("status").stringValue()).isEqualTo("OVERDUE");
        }

        @Test
        void aLateReplyIsTakenButStaysLate() {
            var request = id(submitted());
            clock.set(MIDNIGHT);
            var reply = reply(APPROVER, request, Map.of("decision", "CONSENT"));

            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.json().get("status").stringValue()).isEqualTo("GRANTED");
            assertThat(reply.json().get("late").booleanValue()).isTrue();
            assertThat(deadline(request).get("status").stringValue()).isEqualTo("MET_LATE");
            topics.await(
                    EventTypes.REPLY_DEADLINE_MISSED,
                    (ReplyDeadlineMissed each) -> each.request().toString().equals(request));
            sweepDeadlines.sweep(10);
            assertThat(missed(request)).hasSize(1);
        }

        @Test
        void oneThatCanNotBeNoticedDoesNotKeepBackTheOthers() {
            var orphan = Samples.openDeadline(Actors.department(501), LocalDate.of(2021, 3, 1));
            inTransaction(_ -> deadlines.add(orphan));
            var request = id(submitted());
            clock.set(MIDNIGHT);
            sweepDeadlines.sweep(1);
            inTransaction(_ -> deadlines.save(orphan.lapse(MIDNIGHT)));

            await().untilAsserted(() ->
                    assertThat(deadline(request).get("status").stringValue()).isEqualTo("OVERDUE"));
        }

        @Test
        void aWithdrawnRequestIsNeverOverdue() {
            var request = id(submitted());
            calls.as(CONSUMER).post("%s/%s/withdrawal".formatted(REQUESTS, request));
            clock.set(MIDNIGHT);
            sweepDeadlines.sweep(10);

            assertThat(deadline(request).get("status").stringValue()).isEqualTo("LAPSED");
        }

        @Test
        void deadlinesAreShownToTheDepartmentThatOwesThem() {
            var request = id(submitted());
            var own = deadline(request);

            assertThat(own.get("owner").stringValue()).isEqualTo(Actors.CIVIL_AFFAIRS.value());
            assertThat(own.get("dueOn").stringValue()).isEqualTo("2026-12-04");
            assertThat(own.get("article").stringValue()).isEqualTo("17");
            assertThat(deadlines(FOREIGN_HEAD))
                    .noneMatch(each -> request.equals(each.get("caseId").stringValue()));
            assertThat(deadlines(LEADING_GROUP))
                    .anyMatch(each -> request.equals(each.get("caseId").stringValue()));
        }

        private JsonNode deadline(String request) {
            return deadlines(HEAD).stream()
                    .filter(each -> request.equals(each.get("caseId").stringValue()))
                    .findFirst()
                    .orElseThrow();
        }

        private List<JsonNode> deadlines(Actor actor) {
            var all = new ArrayList<JsonNode>();
            var path = "/api/v1/deadlines?limit=200";
            for (var page = calls.as(actor).get(path).json(); ; ) {
                StreamSupport.stream(page.get("items").spliterator(), false).forEach(all::add);
                var next = page.path("next").stringValue("");
                if (next.isEmpty()) {
                    return all;
                }
                page = calls.as(actor).get(path + "&after=" + next).json();
            }
        }
    }
}
