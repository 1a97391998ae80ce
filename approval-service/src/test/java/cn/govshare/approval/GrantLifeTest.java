package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.BatchMerged;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.GrantUsed;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GrantLifeTest extends RequestCase {
    @Nested
    @DisplayName("Art. 17: a grant is renewed ahead of its end by the provider's reply")
    class Renewal {
        private Map<String, Object> until(String grant, String day) {
            return Map.of("grant", grant, "validUntil", day, "legalDuty", "业务持续办理");
        }

        @Test
        void theSameGrantGoesOn() {
            var grant = granted();
            var asked = ok(calls.as(CONSUMER).post(REQUESTS + "/renewals", until(grant, "2028-11-19")))
                    .json();
            assertThat(asked.get("renews").stringValue()).isEqualTo(grant);
            assertThat(calls.as(CONSUMER)
                            .post(REQUESTS + "/renewals", until(grant, "2028-11-19"))
                            .problem())
                    .isEqualTo("access-request/renewal-asked");

            ok(act(APPROVER, id(asked), "reply", Map.of("decision", "CONSENT")));
            var event = topics.await(
                            EventTypes.GRANT_RENEWED,
                            each -> each.granted().grant().toString().equals(grant))
                    .getFirst();
            assertThat(event.granted().validUntil()).isEqualTo(LocalDate.of(2028, 11, 19));
            assertThat(grant(grant).get("validUntil").stringValue()).isEqualTo("2028-11-19");
            assertThat(told("RENEWAL_ASKED", id(asked))).isEqualTo(1);
        }

        @Test
        void aReturnedRenewalIsCompletedForTheSameUseOnly() {
            var resource = published(SharingType.CONDITIONAL);
            var grant = granted(form(resource));
            var asked = id(ok(calls.as(CONSUMER).post(REQUESTS + "/renewals", until(grant, "2028-11-19")))
                    .json());
            ok(act(APPROVER, asked, "return", Map.of("reason", "请说明年度复核依据")));
            var wider = form(resource);
            wider.put("validUntil", "2028-11-19");
            wider.put("items", List.of("id_number", "monthly_amount", "town"));
            assertThat(act(CONSUMER, asked, "completion", wider).problem()).isEqualTo("access-request/breaks-rules");

            wider.put("items", List.of("id_number", "monthly_amount"));
            wider.put("legalDuty", "《公共租赁住房管理办法》第八条年度复核");
            ok(act(CONSUMER, asked, "completion", wider));
            ok(act(APPROVER, asked, "reply", Map.of("decision", "CONSENT")));
            assertThat(grant(grant).get("validUntil").stringValue()).isEqualTo("2028-11-19");
        }

        @Test
        void theReplySaysWhatTheGrantOpensByNow() {
            var grant = granted();
            var asked = id(ok(calls.as(CONSUMER).post(REQUESTS + "/renewals", until(grant, "2028-11-19")))
                    .json());
            ok(onGrant(APPROVER, grant, "narrowing", Map.of("items", List.of("id_number"), "reason", "窗口只需核验身份")));
            var reply = ok(act(APPROVER, asked, "reply", Map.of("decision", "CONSENT")))
                    .json()
                    .get("reply");

            assertThat(reply.get("items").valueStream().map(JsonNode::stringValue))
                    .containsExactly("id_number");
        }

        @Test
        void onlyTheConsumerAsksAndOnlyForALaterDay() {
            var grant = granted();

            assertThat(calls.as(CLERK)
                            .post(REQUESTS + "/renewals", until(grant, "2028-11-19"))
                            .status())
                    .isEqualTo(403);
            assertThat(calls.as(FOREIGN)
                            .post(REQUESTS + "/renewals", until(grant, "2028-11-19"))
                            .status())
                    .isEqualTo(404);
            assertThat(calls.as(CONSUMER)
                            .post(REQUESTS + "/renewals", until(grant, "2027-11-19"))
                            .problem())
                    .isEqualTo("access-grant/not-longer");
        }

        @Test
        void theConsumerIsToldOnceThatAGrantEndsSoon() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("validUntil", "2026-12-10");
            var grant = granted(form);
            warnOfGrants.warn();
            warnOfGrants.warn();

            assertThat(told("GRANT_EXPIRING", grant)).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("Art. 17, 18: suspended by each party for itself, narrowed, and every change is an event")
    class Changes {
        private final Map<String, Object> reason = Map.of("reason", "核查用途");

        @Test
        void threeFlagsAndEachPartyTakesBackItsOwn() {
            var grant = granted();
            ok(onGrant(CONSUMERS_HEAD, grant, "suspension", reason));
            ok(onGrant(HEAD, grant, "suspension", reason));
            ok(onGrant(BUREAU, grant, "suspension", reason));
            assertThat(onGrant(BUREAU, grant, "suspension", reason).problem())
                    .isEqualTo("access-grant/suspended-already");
            ok(onGrant(HEAD, grant, "resumption", reason));

            var events = topics.await(
                    EventTypes.GRANT_RESUMED,
                    each -> each.granted().grant().toString().equals(grant));
            assertThat(events.getFirst().granted().suspendingParties()).hasSize(2);
            assertThat(events.getFirst().version()).isEqualTo(5);
            assertThat(grant(grant).get("status").stringValue()).isEqualTo("SUSPENDED");
            assertThat(onGrant(HEAD, grant, "resumption", reason).problem()).isEqualTo("access-grant/not-suspended");
            assertThat(onGrant(CONSUMER, grant, "suspension", reason).status()).isEqualTo(403);
            assertThat(onGrant(FOREIGN, grant, "suspension", reason).status()).isEqualTo(404);
            assertThat(told("GRANT_SUSPENDED", grant)).isEqualTo(4);
            assertThat(ok(calls.as(HEAD).get("%s/%s/history".formatted(GRANTS, grant)))
                            .json()
                            .size())
                    .isEqualTo(5);
        }

        @Test
        @DisplayName("Art. 18: a row condition that a narrowing adds names no person and fits the entry")
        void aNarrowingNeverNamesAPerson() {
            var grant = granted();
            var rows = List.of(row("id_number", "EQ", "320481199001011234"), row("monthly_amount", "EQ", "很多"));
            var refused = onGrant(APPROVER, grant, "narrowing", Map.of("rows", rows, "reason", "只需一人"));

            assertThat(refused.problem()).isEqualTo("access-grant/narrowing-breaks-rules");
            assertThat(codes(refused.json().get("faults"))).containsExactly("row-names-person", "row-value-unfit");
            assertThat(grant(grant).get("version").intValue()).isEqualTo(1);
        }

        @Test
        void aNarrowerGrantIsAnEventWithTheWholeState() {
            var grant = granted();
            ok(onGrant(
                    APPROVER,
                    grant,
                    "narrowing",
                    Map.of(
                            "items",
                            List.of("id_number"),
                            "rows",
                            List.of(row("town", "PREFIX", "320481")),
                            "callsPerDay",
                            50,
                            "reason",
                            "窗口只需核验身份")));
            var event = topics.await(
                            EventTypes.GRANT_NARROWED,
                            each -> each.granted().grant().toString().equals(grant))
                    .getFirst();

            assertThat(event.granted().items()).containsExactly("id_number");
            assertThat(event.granted().rowConditions()).hasSize(1);
            assertThat(event.granted().dailyQuota().callsPerDay()).isEqualTo(50);
            assertThat(onGrant(
                                    APPROVER,
                                    grant,
                                    "narrowing",
                                    Map.of("items", List.of("id_number", "town"), "reason", "x"))
                            .problem())
                    .isEqualTo("access-grant/not-narrower");
        }
    }

    @Nested
    @DisplayName("Art. 18: granted is not supplied, and what is never used is listed")
    class Used {
        private BatchMerged batch(ResourceCode resource) {
            return new BatchMerged(
                    resource,
                    1,
                    Actors.CIVIL_AFFAIRS,
                    "B-1",
                    10,
                    10,
                    0,
                    0,
                    "0".repeat(64),
                    Instant.parse("2026-11-20T03:00:00Z"),
                    1);
        }

        private void used(String grant, LocalDate day, long version, String... items) {
            topics.send(
                    EventTypes.GRANT_USED,
                    new GrantUsed(
                            UUID.fromString(grant),
                            Actors.HOUSING,
                            Actors.CIVIL_AFFAIRS,
                            Samples.newCode(),
                            day,
                            Set.of(items),
                            version * 2,
                            version * 3,
                            Instant.parse("2026-11-20T04:00:00Z"),
                            version));
        }

        @Test
        void theFirstBatchSuppliesThoseWhoWaitAndLaterOnesAtOnce() {
            var resource = published(SharingType.CONDITIONAL);
            var grant = granted(form(resource));
            assertThat(grant(grant).has("supply")).isFalse();
            topics.send(EventTypes.BATCH_MERGED, batch(resource));
            await().until(() -> grant(grant).has("supply"));

            assertThat(grant(granted(form(resource))).at("/supply/sign").stringValue())
                    .isEqualTo("DATA_ON_PLATFORM");
            assertThat(told("SUPPLY_STARTED", grant)).isEqualTo(1);
        }

        @Test
        void theProviderSaysSoWhereThePlatformCanNotSeeIt() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("mode", "FRONT_END_MACHINE");
            var grant = granted(form);
            assertThat(onGrant(CONSUMER, grant, "supply", Map.of()).status()).isEqualTo(403);
            ok(onGrant(CLERK, grant, "supply", Map.of()));

            assertThat(grant(grant).at("/supply/sign").stringValue()).isEqualTo("DECLARED");
            assertThat(onGrant(CLERK, grant, "supply", Map.of()).problem()).isEqualTo("access-grant/supplied-already");
        }

        @Test
        void theFiguresOfADayReplaceEarlierOnesAndUnusedItemsAreListed() {
            var grant = granted();
            var day = LocalDate.of(2026, 11, 20);
            used(grant, day, 2, "id_number");
            used(grant, day, 1, "monthly_amount");
            used(grant, day.plusDays(1), 3, "id_number");
            await().until(() -> grant(grant).at("/use/calls").longValue() == 10);

            var use = grant(grant).get("use");
            assertThat(use.get("rows").longValue()).isEqualTo(15);
            assertThat(use.at("/unusedItems/0").stringValue()).isEqualTo("monthly_amount");
            assertThat(grant(grant).at("/supply/sign").stringValue()).isEqualTo("USED");
            assertThat(calls.as(HEAD)
                            .get(GRANTS + "/over-wide?days=0&limit=200")
                            .text())
                    .contains(grant);
            assertThat(calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER))
                            .get(GRANTS + "/over-wide?days=0&limit=200")
                            .text())
                    .doesNotContain(grant);
        }

        @Test
        void whatLiesUnusedIsListedAndToldOnce() {
            var grant = granted();
            assertThat(calls.as(BUREAU)
                            .get(GRANTS + "/unused?days=90&limit=200")
                            .text())
                    .doesNotContain(grant);
            clock.set(Instant.parse("2027-03-01T02:00:00Z"));
            assertThat(calls.as(BUREAU)
                            .get(GRANTS + "/unused?days=90&limit=200")
                            .text())
                    .contains(grant);
            warnOfGrants.warn();
            warnOfGrants.warn();

            assertThat(told("GRANT_UNUSED", grant)).isEqualTo(2);
        }

        @Test
        void everyGrantRestsOnSomething() {
            granted();
            assertThat(jdbc.sql("""
                            SELECT count(*) FROM access_grant
                            WHERE answers IS NULL AND order_id IS NULL AND origin <> 'NEGOTIATION'""").query(Long.class).single()).isZero();
        }
    }
}
