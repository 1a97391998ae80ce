package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GrantJourneyTest extends ServiceJourney {
    @Nested
    @DisplayName("Art. 17, 18: a grant is revoked at once")
    class Revocation {
        private final Map<String, Object> form = Map.of("reason", "用途变更");

        private Answer revoke(Actor actor, String grant) {
            return calls.as(actor).post("%s/%s/revocation".formatted(GRANTS, grant), form);
        }

        @Test
        void byTheProvider() {
            var grant = granted();
            var revoked = revoke(HEAD, grant);

            assertThat(revoked.json().get("status").stringValue()).isEqualTo("REVOKED");
            var event = topics.await(
                            EventTypes.GRANT_REVOKED_BY_PROVIDER,
                            each -> each.granted().grant().toString().equals(grant))
                    .getFirst();
            assertThat(event.reason()).isEqualTo("用途变更");
            assertThat(event.version()).isEqualTo(2);
            assertThat(revoke(HEAD, grant).problem()).isEqualTo("access-grant/not-in-force");
            assertThat(topics.await(
                            EventTypes.AUDIT_RECORDED,
                            each -> each.action().equals("approval.access-grant.revoke") && grant.equals(each.grant())))
                    .hasSize(1);
        }

        @Test
        void byTheBureau() {
            var grant = granted();

            assertThat(revoke(BUREAU, grant).json().at("/revocation/party").stringValue())
                    .isEqualTo("BUREAU");
            topics.await(
                    EventTypes.GRANT_REVOKED_BY_BUREAU,
                    each -> each.granted().grant().toString().equals(grant));
        }

        @Test
        void byTheConsumer() {
            var grant = granted();

            assertThat(revoke(Actors.of(Actors.HOUSING, Role.APPROVER), grant)
                            .json()
                            .at("/revocation/party")
                            .stringValue())
                    .isEqualTo("CONSUMER");
            topics.await(
                    EventTypes.GRANT_REVOKED_BY_CONSUMER,
                    each -> each.granted().grant().toString().equals(grant));
        }

        @Test
        void byNobodyElse() {
            var grant = granted();

            assertThat(revoke(CONSUMER, grant).status()).isEqualTo(403);
            assertThat(revoke(FOREIGN_HEAD, grant).status()).isEqualTo(404);
            assertThat(revoke(LEADING_GROUP, grant).status()).isEqualTo(403);
            assertThat(calls.as(FOREIGN_HEAD).get(GRANTS + "?limit=200").text()).doesNotContain(grant);
            assertThat(calls.as(CONSUMER).get(GRANTS + "?limit=200").text()).contains(grant);
        }
    }

    @Nested
    @DisplayName("Art. 17: the calendar that days are counted by")
    class Calendar {
        @Test
        void aPublishedYearHasItsHolidaysAndMakeUpDays() {
            var year = calls.as(FOREIGN_CLERK).get("/api/v1/calendars/2026").json();

            assertThat(year.get("published").booleanValue()).isTrue();
            assertThat(year.get("workingDays").intValue()).isEqualTo(248);
            assertThat(year.get("holidays").toString()).contains("2026-10-01");
            assertThat(year.get("makeUpDays").toString()).contains("2026-05-09");
        }

        @Test
        void aYearThatIsNotPublishedIsCountedByWeekdays() {
            var year = calls.as(FOREIGN_CLERK).get("/api/v1/calendars/2027").json();

            assertThat(year.get("published").booleanValue()).isFalse();
            assertThat(year.get("holidays")).isEmpty();
            assertThat(year.get("workingDays").intValue()).isEqualTo(261);
        }

        @Test
        void aYearOutOfRangeIsRefused() {
            assertThat(calls.as(FOREIGN_CLERK).get("/api/v1/calendars/1").status())
                    .isEqualTo(400);
            assertThat(calls.as(FOREIGN_CLERK).get("/api/v1/calendars/next").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void theApiNamesItsOperationsAndTheirRoles() {
        var operation = calls.withoutToken().get("/api-docs").json().at("/paths/~1api~1v1~1access-requests/post");

        assertThat(operation.get("operationId").stringValue()).isEqualTo("submitAccessRequest");
        assertThat(operation.get("x-roles").valueStream().map(JsonNode::stringValue))
                .containsExactly("cataloger");
    }

    @Nested
    @DisplayName("Art. 7: the copy of the catalog follows its events")
    class Copy {
        @Test
        void anOlderRevisionThatComesLateHasNoEffect() {
            var code = conditionalResource();
            publish(code, SharingType.CONDITIONAL, 2, 6);
            topics.send(EventTypes.RESOURCE_PUBLISHED, entry(code, SharingType.NOT_SHARED, 1, 5));
            conditionalResource();

            assertThat(offers.published(code).orElseThrow().revision()).isEqualTo(2);
        }

        @Test
        void itIsRebuiltFromTheTopics() {
            var code = conditionalResource();
            var answer = calls.as(Actors.of(Actors.BUREAU, Role.SYSTEM_ADMIN))
                    .post("/api/v1/operations/approval-service/readers/catalog-copy/rebuild");

            assertThat(answer.status()).isEqualTo(202);
            await().until(() -> offers.published(code).isPresent());
        }
    }
}
